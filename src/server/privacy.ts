import type { DocumentNode, ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { takesProfile } from '../web/personal.ts';

/** Lets nobody keep an answer to a question that tells of a person. */
export function usePrivacy(): Plugin {
  const known = new WeakMap<DocumentNode, boolean>();
  const personal = new WeakSet<Request>();
  return {
    onExecute({ args }) {
      const { schema, document, contextValue } = args as ExecutionArgs;
      const isPersonal = known.get(document) ?? takesProfile(schema, document);
      known.set(document, isPersonal);
      if (isPersonal) personal.add((contextValue as { readonly request: Request }).request);
    },
    onResponse({ request, response: { headers } }) {
      if (!personal.has(request)) return;
      headers.set('cache-control', 'no-store');
      headers.delete('etag');
    },
  };
}
