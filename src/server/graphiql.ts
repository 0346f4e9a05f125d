import { readdirSync, readFileSync } from 'node:fs';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphiQLOptions } from 'graphql-yoga';

const folder = new URL('../../schema/examples/', import.meta.url);

/** Operations to start from, in the order of their file names. */
export const examples = (): { readonly name: string; readonly query: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, query: readFileSync(new URL(name, folder), 'utf8') }));

/** GraphiQL with every script in the page itself; the page is large, so it is put together once. */
export function graphiql() {
  const defaultTabs = examples().map(({ query }) => ({ query }));
  let page: string | undefined;
  return {
    graphiql: {
      title: 'tech-leadership-graph',
      defaultTabs,
      defaultEditorToolsVisibility: false,
      schemaDescription: true,
    },
    renderGraphiQL: (options?: GraphiQLOptions) => (page ??= renderGraphiQL(options)),
  };
}
