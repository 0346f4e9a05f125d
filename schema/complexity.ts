import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type ExecutionArgs,
  type OperationDefinitionNode,
} from 'graphql';
import { argumentWork, whatWeighs } from './argument-work.ts';
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

const weighed = new WeakMap<OperationDefinitionNode, Map<string, Weight>>();
/** How many weights of one operation are kept, and how long what tells them apart may be. */
const kept = { weights: 100, letters: 200 } as const;

/** How much an operation asks for. */
export function weigh(args: ExecutionArgs): Weight {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation) return { complexity: 0 };
  const asked = whatWeighs(operation, args.variableValues);
  if (asked.length > kept.letters) return weightOf(operation, args);
  const known = weighed.get(operation) ?? new Map<string, Weight>();
  const before = known.get(asked);
  if (before) return before;
  const weight = weightOf(operation, args);
  if (weight.fault) return weight;
  if (known.size >= kept.weights) known.clear();
  weighed.set(operation, known.set(asked, weight));
  return weight;
}

function weightOf(
  operation: OperationDefinitionNode,
  { schema, document, variableValues, contextValue }: ExecutionArgs,
): Weight {
  const variables = { ...variableValues };
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Execution refuses such an operation, and names all that is wrong with its variables.
  if (!coerced) return { complexity: 0 };
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
