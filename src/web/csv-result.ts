import type { DocumentNode, ExecutionResult } from 'graphql';
import Negotiator from 'negotiator';
import type { Plugin } from 'graphql-yoga';
import { csvOf, tableOf } from './answers/csv.ts';
import { formats } from './format.ts';

interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
}

/** Answers an operation as CSV where the client asks for that first; errors remain JSON. */
export function answerAsCsv(): Pick<Plugin, 'onExecute' | 'onResultProcess'> {
  const asked = new WeakMap<Request, Asked>();
  return {
    onExecute({ args }) {
      const { request } = args.contextValue as { readonly request?: Request };
      if (request) asked.set(request, args);
    },
    onResultProcess(event) {
      const { request, result } = event;
      const accept = request.headers.get('accept') ?? '';
      if (!accept.includes(formats.csv)) return;
      const [first] = new Negotiator({ headers: { accept } }).mediaTypes();
      const operation = asked.get(request);
      if (first !== formats.csv || !operation) return;
      const { data, errors } = result as ExecutionResult;
      if (errors) event.setResultProcessor(() => Response.json(result, { status: data ? 200 : 400 }), formats.json);
      else
        event.setResultProcessor(
          () =>
            new Response(csvOf(tableOf(operation.document, operation.operationName, data)), {
              headers: { 'content-type': `${formats.csv}; charset=utf-8; header=present` },
            }),
          formats.csv,
        );
    },
  };
}
