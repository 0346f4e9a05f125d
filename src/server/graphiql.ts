import type { Plugin } from 'graphql-yoga';
import { shortHash, tagged } from '../web/tag.ts';
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

const pageHeaders = {
  'content-type': `${pageType}; charset=utf-8`,
  'content-security-policy': mayLoad,
  'cache-control': 'no-cache',
};

const withTag = (page: string) => ({ page, tag: `"${shortHash(page)}"` });

/** Shows GraphiQL to whoever likes a page better than an answer. */
export function useGraphiql(endpoint: string, makePage: () => string): Plugin {
  let made: ReturnType<typeof withTag> | undefined;
  return {
    onRequest(event) {
      const { request, url } = event;
      if (request.method !== 'GET' || url.pathname !== endpoint) return;
      if (preferred(request, [...offered, pageType]) !== pageType) return;
      const { page, tag } = (made ??= withTag(makePage()));
      event.endResponse(tagged(request, tag, pageHeaders, (headers) => new Response(page, { headers })));
    },
  };
}
