import { isInputType, typeFromAST, valueFromAST, type GraphQLSchema } from 'graphql';
import { renderToString } from 'preact-render-to-string';
import type { Question } from './answers/question.ts';
import { assetPath } from './assets.ts';
import { bundledPath } from './bundled.ts';
import { scriptSafe } from './pages/layout.tsx';
import { contentId, type OfferedQuestion, type PageContent } from './workbench/page-content.ts';

/** GraphiQL with the questions of the graph; without its bundle, the way to get it. */
export function workbenchPage(schema: GraphQLSchema, questions: readonly Question[]): string {
  const [script, style] = [bundledPath('workbench.js'), bundledPath('workbench.css')];
  const content: PageContent = {
    about: schema.description ?? '',
    questions: questions.map((question) => offered(schema, question)),
  };
  return `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Workbench · Tech Leadership Graph</title>
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        {style && <link rel="stylesheet" href={style} />}
        {script && <script type="module" src={script} />}
        <script
          type="application/json"
          id={contentId}
          dangerouslySetInnerHTML={{ __html: scriptSafe(JSON.stringify(content)) }}
        />
      </head>
      <body>
        <main id="workbench">
          {script ? (
            <noscript>
              GraphiQL needs JavaScript; the <a href="/answers">questions</a> and the <a href="/">pages</a> do not.
            </noscript>
          ) : (
            <p>
              GraphiQL has not been built here: <code>npm install</code> builds it where the development dependencies
              are installed. The <a href="/answers">questions</a> and the <a href="/">pages</a> are there.
            </p>
          )}
        </main>
      </body>
    </html>,
  )}`;
}

function offered(schema: GraphQLSchema, { title, sentence, theme, query, variables }: Question): OfferedQuestion {
  const defaults = variables.map(({ name, definition }) => {
    const type = typeFromAST(schema, definition.type);
    const { defaultValue } = definition;
    return [name, defaultValue && isInputType(type) ? valueFromAST(defaultValue, type) : null] as const;
  });
  return {
    title,
    sentence,
    theme,
    query,
    variables: defaults.length === 0 ? '' : JSON.stringify(Object.fromEntries(defaults), null, 2),
  };
}
