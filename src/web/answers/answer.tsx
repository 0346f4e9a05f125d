import { parse } from 'graphql';
import { complete, WebError } from '../ask.ts';
import { formats, preferred, type Format } from '../format.ts';
import { pictureReply } from '../pictures/picture-reply.ts';
import { drawableOf } from '../pictures/picture.tsx';
import type { Reply, Site, Visit } from '../site.ts';
import { answerPage } from './answer-page.tsx';
import { csvOf, tableOf } from './csv.ts';
import { ParameterError, variablesOf } from './parameters.ts';
import type { Question } from './question.ts';

/** The formats that a question answers in, the default first. */
export const formatsOf = ({ query }: Question): readonly Format[] =>
  drawableOf(parse(query)) ? ['json', 'html', 'csv', 'svg'] : ['json', 'html', 'csv'];

/** A question's answer as a document, in the format asked for. */
export async function answerDocument(site: Site, { url, parts: [name = ''], accept, ending }: Visit): Promise<Reply> {
  const question = site.questions.find((each) => each.name === name);
  if (!question)
    throw new WebError(
      404,
      `There is no question "${name}". The questions are: ${site.questions.map((each) => each.name).join(', ')}.`,
    );
  const format = ending ?? preferred(accept, formatsOf(question));
  if (!format || !formatsOf(question).includes(format))
    throw new WebError(
      406,
      `"${name}" answers as ${formatsOf(question)
        .map((each) => formats[each])
        .join(', ')}.`,
    );
  const variables = given(site, question, url);
  if (format === 'html') return answerPage(site, question, url, variables);
  return format === 'svg' ? drawn(site, question, variables) : written(site, question, variables, format);
}

type Variables = Readonly<Record<string, unknown>>;

function given(site: Site, question: Question, url: URL): Record<string, unknown> {
  try {
    return variablesOf(site.schema, question, url.searchParams);
  } catch (error) {
    if (error instanceof ParameterError) throw new WebError(400, error.message);
    throw error;
  }
}

async function written(site: Site, question: Question, variables: Variables, format: 'json' | 'csv'): Promise<Reply> {
  const data = await answered(site, question.query, variables);
  if (format === 'json') return { type: formats.json, body: JSON.stringify({ data }) };
  return { type: formats.csv, body: csvOf(tableOf(parse(question.query), undefined, data)) };
}

async function drawn(site: Site, question: Question, variables: Variables): Promise<Reply> {
  const drawable = drawableOf(parse(question.query));
  if (!drawable) throw new WebError(406, `"${question.name}" has no picture.`);
  return pictureReply(drawable.draw(await answered(site, drawable.query, variables)));
}

const answered = async (site: Site, query: string, variables: Variables): Promise<unknown> =>
  complete(await site.ask(query, variables));
