import { parse, type DocumentNode } from 'graphql';
import { WebError, type Answer } from '../ask.ts';
import { formats, preferred, type Format } from '../format.ts';
import type { Reply, Site, Visit } from '../site.ts';
import { answerPage } from './answer-page.tsx';
import { csvOf, tableOf } from './csv.ts';
import { ParameterError, variablesOf } from './parameters.ts';
import type { Question } from './question.ts';

/** The formats that a question answers in, the default first. */
export const formatsOf = (): readonly Format[] => ['json', 'html', 'csv'];

/** A question's answer as a document, in the format asked for. */
export async function answerDocument(site: Site, { url, parts: [name = ''], accept, ending }: Visit): Promise<Reply> {
  const question = site.questions.find((each) => each.name === name);
  if (!question)
    throw new WebError(
      404,
      `There is no question "${name}". The questions are: ${site.questions.map((each) => each.name).join(', ')}.`,
    );
  const format = ending ?? preferred(accept, formatsOf());
  if (!format || !formatsOf().includes(format))
    throw new WebError(
      406,
      `"${name}" answers as ${formatsOf()
        .map((each) => formats[each])
        .join(', ')}.`,
    );
  const variables = given(site, question, url);
  if (format === 'html') return answerPage(site, question, url, variables);
  const answer = await site.ask(question.query, variables);
  return { ...written(format, parse(question.query), answer), headers: ending ? {} : { vary: 'accept' } };
}

function given(site: Site, question: Question, url: URL): Record<string, unknown> {
  try {
    return variablesOf(site.schema, question, url.searchParams);
  } catch (error) {
    if (error instanceof ParameterError) throw new WebError(400, error.message);
    throw error;
  }
}

function written(format: Exclude<Format, 'html'>, document: DocumentNode, answer: Answer): Reply {
  if (answer.status !== 200) throw new WebError(answer.status, '', answer.errors);
  if (format === 'csv') return { type: formats.csv, body: csvOf(tableOf(document, undefined, answer.data)) };
  return { type: formats.json, body: JSON.stringify({ data: answer.data }) };
}
