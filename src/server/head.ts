import type { Plugin } from 'graphql-yoga';

/** Answers HEAD as it would GET, without the body (RFC 9110, section 9.3.2). */
export function useHead(): Plugin {
  const heads = new WeakSet<Request>();
  return {
    onRequest(event) {
      const { request, fetchAPI } = event;
      if (request.method !== 'HEAD') return;
      const { url, headers, signal } = request;
      const asked = new fetchAPI.Request(url, { method: 'GET', headers, signal });
      heads.add(asked);
      event.setRequest(asked);
    },
    onResponse(event) {
      if (!heads.has(event.request)) return;
      const { status, headers } = event.response;
      event.setResponse(new Response(null, { status, headers }));
    },
  };
}
