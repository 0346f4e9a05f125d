import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

const reading = (document: DocumentNode, operationName?: string | null) => {
  const operation = getOperationAST(document, operationName);
  if (operation && operation.operation !== OperationTypeNode.QUERY)
    throw refusal(400, `There are no ${operation.operation}s: the graph is only read, by queries.`, {
      code: 'OPERATION_RESOLUTION_FAILURE',
    });
};

/** Refuses mutations and subscriptions. */
export function useQueriesAlone(): Plugin {
  return {
    onParse:
      () =>
      ({ result, context }) => {
        if (!(result instanceof Error)) reading(result as DocumentNode, context.params.operationName);
      },
  };
}
