import { readdirSync, readFileSync } from 'node:fs';
import type { GraphiQLOptions } from 'graphql-yoga';

const folder = new URL('../../schema/examples/', import.meta.url);

/** Operations to start from, in the order of their file names. */
export const examples = (): { readonly name: string; readonly query: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, query: readFileSync(new URL(name, folder), 'utf8') }));

/** A tab that gains the focus would jump to where it stood while the page was put together, away from the click. */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/**
 * GraphiQL with every script in the page itself. The first tab shows `query` where the address has none of its own;
 * the pages with and without it are large, so each is put together once, and its scripts are loaded only then.
 */
export function graphiql() {
  const defaultTabs = examples().map(({ query }) => ({ query }));
  const settings = {
    title: 'tech-leadership-graph',
    defaultTabs,
    defaultEditorToolsVisibility: false,
    schemaDescription: true,
  };
  const greeting = { ...settings, query: defaultTabs[0]?.query };
  const pages = new Map<string, string>();
  return {
    graphiql: ({ url }: Request): GraphiQLOptions => (new URL(url).searchParams.has('query') ? settings : greeting),
    async renderGraphiQL(options?: GraphiQLOptions) {
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
      const key = JSON.stringify(options);
      const page = pages.get(key) ?? renderGraphiQL(options) + steadyTabs;
      pages.set(key, page);
      return page;
    },
  };
}
