import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type ExecutionArgs,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentWork } from './argument-work.ts';
import { tooComplex } from './errors.ts';
import { createIntrospected } from './introspection.ts';
import { limits } from './limits.ts';
import { once } from '../src/graph/once.ts';
import { keyPattern } from '../src/graph/shape.ts';

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
  const asked = askedBy(operation, args.variableValues);
  if (asked.length > kept.letters) return weightOf(operation, args);
  const known = weighed.get(operation) ?? new Map<string, Weight>();
  const weight = known.get(asked) ?? weightOf(operation, args);
  if (weight.fault) return weight;
  if (known.size >= kept.weights) known.clear();
  weighed.set(operation, known.set(asked, weight));
  return weight;
}

const ofText = (value: unknown): unknown =>
  typeof value === 'string' ? keyPattern.test(value) : Array.isArray(value) ? value.map(ofText) : value;

/** What an operation's weight follows of its variables: of a text whether it is written like a key, of all else the value. */
function askedBy({ variableDefinitions = [] }: OperationDefinitionNode, variables: ExecutionArgs['variableValues']) {
  if (variableDefinitions.length === 0) return '';
  return JSON.stringify(
    variableDefinitions.map(({ type, variable: { name } }) => {
      const value = variables?.[name.value];
      return typeName(type) === 'String' ? ofText(value) : value;
    }),
  );
}

const typeName = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type));

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
