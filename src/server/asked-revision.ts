import {
  getOperationAST,
  getVariableValues,
  GraphQLString,
  Kind,
  valueFromAST,
  type DocumentNode,
  type ExecutionArgs,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { revisionHeader } from '../web/ask.ts';

/** Where an operation of a document says from which state it is to be answered: `dataset(at: …)`. */
function placesIn(document: DocumentNode, { selections }: SelectionSetNode): ValueNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.INLINE_FRAGMENT) return placesIn(document, each.selectionSet);
    if (each.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === each.name.value,
      );
      return fragment && 'selectionSet' in fragment ? placesIn(document, fragment.selectionSet) : [];
    }
    if (each.name.value !== 'dataset') return [];
    return (each.arguments ?? []).filter(({ name }) => name.value === 'at').map(({ value }) => value);
  });
}

/** Whether a document can say so at all; most don't, and are not looked through. */
const mayAsk = /\bdataset\s*\(/;

function inDocument({ schema, document, operationName, variableValues }: ExecutionArgs): string[] {
  if (!mayAsk.test(document.loc?.source.body ?? '')) return [];
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variableValues });
  return placesIn(document, operation.selectionSet)
    .map((value) => valueFromAST(value, GraphQLString, coerced))
    .filter((at) => typeof at === 'string');
}

/** The versions or revisions that a request names, in its header and in its operation. */
export function askedRevisions(args: ExecutionArgs): readonly string[] {
  const { request } = args.contextValue as { readonly request: Request };
  const header = request.headers.get(revisionHeader);
  return [...(header === null ? [] : [header]), ...inDocument(args)];
}
