import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Question, Variable } from './question.ts';

/** A parameter of the address cannot be used; the message says what can. */
export class ParameterError extends Error {}

export function typeOf(schema: GraphQLSchema, { name, definition }: Variable): GraphQLInputType {
  const type = typeFromAST(schema, definition.type);
  if (!type) throw new Error(`The schema lacks the type of $${name}.`);
  return type as GraphQLInputType;
}

/**
 * The variables of a question from the parameters of an address: each by its name, an item of a list as one parameter
 * each, an object as JSON. An empty value stands for null, so that a field of a form may be left empty.
 */
export function variablesOf(
  schema: GraphQLSchema,
  { name, variables }: Pick<Question, 'name' | 'variables'>,
  parameters: URLSearchParams,
): Record<string, unknown> {
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  const values: Record<string, unknown> = {};
  for (const given of new Set(parameters.keys())) {
    const variable = known.get(given);
    if (!variable) {
      const allowed = known.size === 0 ? 'It takes none.' : `It takes ${[...known.keys()].join(', ')}.`;
      throw new ParameterError(`"${name}" takes no parameter "${given}". ${allowed}`);
    }
    values[given] = valueOf(given, typeOf(schema, variable), parameters.getAll(given));
  }
  return values;
}

function valueOf(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  const filled = texts.filter((text) => text !== '');
  if (isListType(getNullableType(type)))
    return filled.length === 0 ? null : filled.map((text) => itemOf(name, type, text));
  if (filled.length > 1) throw new ParameterError(`"${name}" takes one value; given: ${filled.join(', ')}.`);
  return filled[0] === undefined ? null : itemOf(name, type, filled[0]);
}

function itemOf(name: string, type: GraphQLInputType, text: string): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return objectOf(name, text);
  if (named.name === 'Int' || named.name === 'Float') return Number.isNaN(Number(text)) ? text : Number(text);
  if (named.name === 'Boolean') return text === 'true' || (text === 'false' ? false : text);
  return text;
}

function objectOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ParameterError(`"${name}" takes a JSON object; given: ${text}.`);
  }
}
