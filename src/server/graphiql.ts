import type { Plugin } from 'graphql-yoga';
import { codingFor, pack, type Coding } from './compression.ts';
import { offered, pageType, preferred } from './media-type.ts';

/** A tab that gains the focus would jump to where it stood while the page was put together, away from the click. */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** Its scripts and styles stand in the page, its editor works in scripts that it makes itself. */
const mayLoad = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL with every script in the page itself. The first tab shows an example where the address has no query of its
 * own. The pages with and without it are large, so each is put together and packed once, and its scripts are loaded
 * only then.
 */
function createPages(examples: readonly string[]) {
  const defaultTabs = examples.map((query) => ({ query }));
  const settings = {
    title: 'tech-leadership-graph',
    defaultTabs,
    defaultEditorToolsVisibility: false,
    schemaDescription: true,
  };
  const greeting = { ...settings, query: defaultTabs[0]?.query };
  const made = new Map<string, Promise<string | Uint8Array<ArrayBuffer>>>();
  return (hasQuery: boolean, coding: Coding | undefined) => {
    const make = async () => {
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
      const page = renderGraphiQL(hasQuery ? settings : greeting) + steadyTabs;
      return coding === undefined ? page : await pack(coding, new TextEncoder().encode(page));
    };
    const key = `${hasQuery} ${coding ?? ''}`;
    const page = made.get(key) ?? make();
    made.set(key, page);
    return page;
  };
}

/** Shows GraphiQL, with a tab for each example, to whoever likes a page better than an answer. */
export function useGraphiql(endpoint: string, examples: readonly string[]): Plugin {
  const pageOf = createPages(examples);
  async function shown(request: Request, url: URL): Promise<Response> {
    const coding = codingFor(request);
    return new Response(await pageOf(url.searchParams.has('query'), coding), {
      headers: {
        'content-type': `${pageType}; charset=utf-8`,
        'content-security-policy': mayLoad,
        ...(coding === undefined ? {} : { 'content-encoding': coding }),
      },
    });
  }
  return {
    onRequest(event) {
      const { request, url } = event;
      if (request.method !== 'GET' || url.pathname !== endpoint) return undefined;
      if (preferred(request, [...offered, pageType]) !== pageType) return undefined;
      return shown(request, url).then((response) => {
        event.endResponse(response);
      });
    },
  };
}
