import { parse } from 'graphql';
import { page } from '../pages/layout.tsx';
import { drawableOf } from '../pictures/picture.tsx';
import { Prose } from '../prose.tsx';
import type { Reply, Site } from '../site.ts';
import { workbenchLink } from '../workbench-link.ts';
import { AnswerTable } from './answer-table.tsx';
import { tableOf } from './csv.ts';
import type { Question } from './question.ts';
import { QuestionForm } from './question-form.tsx';

/** A question with a form for its variables and its answer as a table. */
export async function answerPage(
  site: Site,
  question: Question,
  url: URL,
  variables: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { status, headers, data, errors } = await site.ask(question.query, variables);
  const drawable = drawableOf(parse(question.query));
  const drawn = drawable && status === 200 ? await site.ask(drawable.query, variables) : undefined;
  const picture = drawn?.status === 200 ? drawable?.draw(drawn.data) : undefined;
  const as = (ending: string) => `/answers/${question.name}.${ending}${url.search}`;
  return {
    ...page({
      title: question.title,
      description: question.sentence.replaceAll('`', ''),
      canonical: `/answers/${question.name}`,
      origin: url.origin,
      workbench: workbenchLink(site, question.query, variables),
      ...(picture && { picture }),
      children: (
        <>
          <header class="lead">
            <p class="eyebrow">{question.theme}</p>
            <h1>{question.title}</h1>
            <p>
              <Prose>{question.sentence}</Prose>
            </p>
          </header>
          <QuestionForm schema={site.schema} question={question} values={variables} />
          {status === 200 ? (
            <>
              {picture && <div class="drawing">{picture}</div>}
              <p class="links">
                {drawable && <a href={as('svg')}>Picture (SVG)</a>}
                <a href={as('csv')}>CSV</a> <a href={as('json')}>JSON</a>
              </p>
              <div class="scroll" tabIndex={0} role="region" aria-label={`${question.title}: table`}>
                <AnswerTable table={tableOf(parse(question.query), undefined, data)} />
              </div>
            </>
          ) : (
            <div class="notice" role="alert">
              {errors.map(({ message }) => (
                <p key={message}>{message}</p>
              ))}
            </div>
          )}
        </>
      ),
    }),
    status,
    headers,
  };
}
