import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { offered, pageType, preferred } from './media-type.ts';

/** Its scripts and their workers are of this origin; its editor writes styles of its own into the page. */
const mayLoad = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Shows GraphiQL to whoever likes a page better than an answer. */
export function useGraphiql(endpoint: string, makePage: () => string): Plugin {
  let made: { readonly page: string; readonly tag: string } | undefined;
  return {
    onRequest(event) {
      const { request, url } = event;
      if (request.method !== 'GET' || url.pathname !== endpoint) return;
      if (preferred(request, [...offered, pageType]) !== pageType) return;
      const page = made?.page ?? makePage();
      made ??= { page, tag: `"${createHash('sha256').update(page).digest('base64url').slice(0, 16)}"` };
      const headers = {
        'content-type': `${pageType}; charset=utf-8`,
        'content-security-policy': mayLoad,
        'cache-control': 'no-cache',
        etag: made.tag,
      };
      const isKnown = request.headers.get('if-none-match')?.includes(made.tag) ?? false;
      event.endResponse(isKnown ? new Response(null, { status: 304, headers }) : new Response(page, { headers }));
    },
  };
}
