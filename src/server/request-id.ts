import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const header = 'x-request-id';
const ids = new WeakMap<Request, string>();

/** The id by which a request is found again in every log. */
export const idOf = (request: Request): string | undefined => ids.get(request);

/** Takes over the id that a proxy gave, or makes one, and sends it back. */
export function useRequestId(): Plugin {
  return {
    onRequest({ request }) {
      const given = request.headers.get(header);
      ids.set(request, given !== null && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID());
    },
    onResponse({ request, response }) {
      const id = ids.get(request);
      if (id !== undefined) response.headers.set(header, id);
    },
  };
}
