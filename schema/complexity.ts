import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type ExecutionArgs,
  type OperationDefinitionNode,
} from 'graphql';
import { argumentWork } from './argument-work.ts';
import { tooComplex } from './errors.ts';
import { createIntrospected } from './introspection.ts';
import { limits } from './limits.ts';
import { once } from '../src/graph/once.ts';

interface Weight {
  readonly complexity: number;
  /** Why the operation is not begun: it asks for more than one may. */
  readonly fault?: GraphQLError | undefined;
}

const introspected = once(createIntrospected);

const weighed = new WeakMap<OperationDefinitionNode, Weight>();

/** How much an operation asks for; one without variables asks for the same each time. */
export function weigh(args: ExecutionArgs): Weight {
  const operation = getOperationAST(args.document, args.operationName);
  const known = operation && weighed.get(operation);
  if (known) return known;
  const weight = weightOf(operation, args);
  if (operation?.variableDefinitions?.length === 0 && !weight.fault) weighed.set(operation, weight);
  return weight;
}

function weightOf(
  operation: OperationDefinitionNode | null | undefined,
  { schema, document, variableValues, contextValue }: ExecutionArgs,
): Weight {
  const variables = { ...variableValues };
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  // Execution refuses such an operation, and names all that is wrong with its variables.
  if (!operation || !coerced) return { complexity: 0 };
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  try {
    const result = complexityFromQuery(
      { ...document, definitions: [operation, ...fragments] },
      { schema, variables, ctx: contextValue as object },
    );
    const named = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    result.complexity += Math.round(introspected(schema)(operation.selectionSet, named));
    result.complexity += argumentWork(schema, operation, fragments, coerced);
    const kinds = ['depth', 'breadth', 'complexity'] as const;
    const exceeded = kinds.find((kind) => result[kind] > limits[kind]);
    return { complexity: result.complexity, fault: exceeded && tooComplex(exceeded, result[exceeded]) };
  } catch (error) {
    if (error instanceof GraphQLError) return { complexity: 0, fault: error };
    throw error;
  }
}
