import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getOperationAST, getVariableValues, GraphQLError, Kind, type ExecutionArgs } from 'graphql';
import { tooComplex } from './errors.ts';
import { limits } from './limits.ts';

/** Why an operation is not begun: it asks for more than one may. */
export function complexityFault({
  schema,
  document,
  operationName,
  variableValues,
  contextValue,
}: ExecutionArgs): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  const variables = { ...variableValues };
  // Execution refuses such an operation, and names all that is wrong with its variables.
  if (!operation || getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return undefined;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const result = complexityFromQuery(
      { ...document, definitions: [operation, ...fragments] },
      { schema, variables, ctx: contextValue as object },
    );
    const kinds = ['depth', 'breadth', 'complexity'] as const;
    const exceeded = kinds.find((kind) => result[kind] > limits[kind]);
    return exceeded && tooComplex(exceeded, result);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
