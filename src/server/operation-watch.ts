import { getOperationAST, type ExecutionArgs, type GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** How much of a name is told, as clients may send much. */
const nameLimit = 100;

export interface Watched {
  readonly request: Request;
  /** The beginning of the name that the client gave the operation; null: none. */
  readonly operation: string | null;
  readonly milliseconds: number;
  /** The codes of all errors; none: it was answered in full. */
  readonly codes: readonly string[];
}

/** Tells of every operation that came, answered or not, and never of its variables. */
export function useOperationWatch(...watchers: readonly ((watched: Watched) => void)[]): Plugin {
  const begun = new WeakMap<Request, { readonly started: number; operation: string | null }>();
  return {
    onRequestParse({ request }) {
      begun.set(request, { started: performance.now(), operation: null });
    },
    onExecute({ args }) {
      const { document, operationName, contextValue } = args as ExecutionArgs;
      const operation = begun.get((contextValue as { readonly request: Request }).request);
      if (operation)
        operation.operation = getOperationAST(document, operationName)?.name?.value.slice(0, nameLimit) ?? null;
    },
    onResultProcess({ request, result }) {
      const known = begun.get(request);
      if (!known) return;
      const { errors = [] } = result as { readonly errors?: readonly GraphQLError[] };
      const watched = {
        request,
        operation: known.operation,
        milliseconds: Math.round(performance.now() - known.started),
        codes: [...new Set(errors.map(({ extensions }) => String(extensions.code)))],
      };
      for (const watch of watchers) watch(watched);
    },
  };
}
