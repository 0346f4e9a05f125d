import type { Plugin } from 'graphql-yoga';

const exposed = ['ETag', 'Dataset-Revision', 'Retry-After', 'X-Request-Id', 'RateLimit', 'RateLimit-Policy'];
const secondsOfPreflight = 86_400;

/** Any site may ask. The origin is never echoed, so that caches keep one answer for all sites. */
export function useCors(): Plugin {
  return {
    onRequest(event) {
      const { request } = event;
      if (request.method !== 'OPTIONS') return;
      const headers = request.headers.get('access-control-request-headers');
      event.endResponse(
        new Response(null, {
          status: 204,
          headers: {
            'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
            'access-control-max-age': String(secondsOfPreflight),
            ...(headers === null ? {} : { 'access-control-allow-headers': headers }),
          },
        }),
      );
    },
    onResponse({ response }) {
      response.headers.set('access-control-allow-origin', '*');
      response.headers.set('access-control-expose-headers', exposed.join(', '));
    },
  };
}
