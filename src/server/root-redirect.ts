import type { Plugin } from 'graphql-yoga';

/** Whoever opens the bare address finds GraphiQL. */
export function useRootRedirect(endpoint: string): Plugin {
  return {
    onRequest(event) {
      if (event.url.pathname === '/')
        event.endResponse(new Response(null, { status: 302, headers: { location: endpoint } }));
    },
  };
}
