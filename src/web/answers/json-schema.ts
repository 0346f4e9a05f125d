import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { typeOf } from './parameters.ts';
import type { Question, Variable } from './question.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  String: { type: 'string' },
  ID: { type: 'string' },
};

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** What the answer to a question looks like, with the descriptions of its fields. */
export const answerSchema = (schema: GraphQLSchema, { operation }: Question): JsonSchema => ({
  type: 'object',
  properties: { data: objectSchema(schema, schema.getQueryType(), operation.selectionSet) },
  required: ['data'],
});

function outputSchema(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  within: SelectionSetNode | undefined,
): JsonSchema {
  if (!isNonNullType(type)) return orNull(valueSchema(schema, type, within));
  return valueSchema(schema, type.ofType as GraphQLOutputType, within);
}

function valueSchema(schema: GraphQLSchema, type: GraphQLOutputType, within: SelectionSetNode | undefined): JsonSchema {
  if (isListType(type)) return { type: 'array', items: outputSchema(schema, type.ofType as GraphQLOutputType, within) };
  if (within) return objectSchema(schema, getNamedType(type), within);
  return leafSchema(getNamedType(type));
}

function objectSchema(schema: GraphQLSchema, type: unknown, { selections }: SelectionSetNode): JsonSchema {
  if (!isObjectType(type) && !isInterfaceType(type)) return { type: 'object' };
  const properties: Record<string, JsonSchema> = {};
  for (const selection of selections) {
    const field = selection.kind === Kind.FIELD && type.getFields()[selection.name.value];
    if (field)
      properties[(selection.alias ?? selection.name).value] = {
        description: field.description,
        ...outputSchema(schema, field.type, selection.selectionSet),
      };
  }
  return { type: 'object', properties, required: Object.keys(properties) };
}

const leafSchema = (type: unknown): JsonSchema =>
  isEnumType(type) ? { type: 'string', enum: type.getValues().map(({ name }) => name) } : (scalars[String(type)] ?? {});

/** What a variable takes as a parameter of an address. */
export function parameterSchema(schema: GraphQLSchema, variable: Variable): JsonSchema {
  const type = typeOf(schema, variable);
  const { defaultValue } = variable.definition;
  const fallback: unknown = defaultValue ? valueFromAST(defaultValue, type) : undefined;
  return { ...parameterOf(type), ...(fallback === undefined ? {} : { default: written(type, fallback) }) };
}

function parameterOf(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return parameterOf(type.ofType);
  if (isListType(type)) return { type: 'array', items: parameterOf(type.ofType) };
  if (!isInputObjectType(type)) return leafSchema(type);
  return { type: 'string', contentMediaType: 'application/json', contentSchema: inputSchema(type) };
}

function inputSchema(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return inputSchema(type.ofType);
  if (isListType(type)) return { type: 'array', items: inputSchema(type.ofType) };
  if (!isInputObjectType(type)) return leafSchema(type);
  const fields = Object.values(type.getFields());
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ name, description, type: inner }) => [name, { description, ...inputSchema(inner) }]),
    ),
    required: fields.filter(({ type: inner }) => isNonNullType(inner)).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** A value as an address writes it: objects as JSON. */
export function written(type: GraphQLInputType, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => written(type, item));
  return isInputObjectType(getNamedType(type)) && value !== null ? JSON.stringify(value) : value;
}
