import {
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

const personalType = 'ProfileInput';
const pageOfPerson = /[?&]profile=/;

function takesProfile(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument() {
        found ||= getNamedType(types.getInputType())?.name === personalType;
        return found ? BREAK : undefined;
      },
    }),
  );
  return found;
}

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
      if (!personal.has(request) && !pageOfPerson.test(request.url)) return;
      headers.set('cache-control', 'no-store');
      headers.delete('etag');
    },
  };
}
