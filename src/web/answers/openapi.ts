import { isNonNullType, type GraphQLSchema } from 'graphql';
import { formats, type Format } from '../format.ts';
import { answerSchema, parameterSchema } from './json-schema.ts';
import { typeOf } from './parameters.ts';
import { themes, type Question, type Variable } from './question.ts';

interface Described {
  readonly version: string;
  readonly questions: readonly Question[];
  /** The formats that a question answers in. */
  readonly formatsOf: (question: Question) => readonly Format[];
}

/** OpenAPI 3.1 of the questions, for those who do not write GraphQL. */
export const openApiOf = (schema: GraphQLSchema, { version, questions, formatsOf }: Described) => ({
  openapi: '3.1.0',
  info: {
    title: 'tech-leadership-graph: questions as documents',
    version,
    summary: 'Answers about technology-leadership roles, each at an address of its own.',
    description:
      'Each path is one question. Parameters are its variables: an item of a list is one parameter each, an object is JSON, an empty value is null; what is left out has its default. The format is chosen by the Accept header or by an ending of the address (.json, .csv, .svg, .html). In CSV every item of a list takes rows of its own, in which the values around it are repeated and those of other lists are empty; a header names the path of each column.',
    license: { name: 'CC BY 4.0 (data)', identifier: 'CC-BY-4.0' },
  },
  servers: [{ url: '/' }],
  tags: themes.map((name) => ({ name })),
  paths: Object.fromEntries(
    questions.map((question) => [
      `/answers/${question.name}`,
      { get: operationOf(schema, question, formatsOf(question)) },
    ]),
  ),
  components: {
    responses: Object.fromEntries(
      Object.entries(refusals).map(([status, description]) => [status, refusal(description)]),
    ),
    schemas: {
      Errors: {
        type: 'object',
        properties: {
          errors: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                message: { type: 'string' },
                extensions: { type: 'object', properties: { code: { type: 'string' } } },
              },
              required: ['message'],
            },
          },
        },
        required: ['errors'],
      },
    },
  },
});

const refusals = {
  400: 'A parameter is outside what is allowed, or names several records; the message says what to change.',
  404: 'A parameter names nothing; the message gives the nearest names.',
  503: 'The graph does not answer just now; try again later.',
};

const refusal = (description: string) => ({
  description,
  content: { [formats.json]: { schema: { $ref: '#/components/schemas/Errors' } } },
});

const revisionParameter = {
  name: 'Dataset-Revision',
  in: 'header',
  description: 'The version or revision of the data that the answer is drawn from; the current one where left out.',
  schema: { type: 'string' },
};

function operationOf(schema: GraphQLSchema, question: Question, offered: readonly Format[]) {
  return {
    operationId: question.name,
    summary: question.title,
    description: question.sentence,
    tags: [question.theme],
    parameters: [...question.variables.map((variable) => parameterObject(schema, variable)), revisionParameter],
    responses: {
      200: {
        description: 'The answer.',
        headers: { ETag: { description: 'Changes with the data.', schema: { type: 'string' } } },
        content: Object.fromEntries(
          offered.map((format) => [
            formats[format],
            { schema: format === 'json' ? answerSchema(schema, question) : { type: 'string' } },
          ]),
        ),
      },
      304: { description: 'The answer with the tag of If-None-Match still holds.' },
      ...Object.fromEntries(
        Object.keys(refusals).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  };
}

function parameterObject(schema: GraphQLSchema, variable: Variable) {
  return {
    name: variable.name,
    in: 'query',
    description: variable.description,
    required: isNonNullType(typeOf(schema, variable)) && !variable.definition.defaultValue,
    schema: parameterSchema(schema, variable),
  };
}
