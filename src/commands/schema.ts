import { parse, print, printSchema, type DefinitionNode } from 'graphql';
import { schema } from '../../schema/index.ts';

const nameOf = (definition: DefinitionNode) => ('name' in definition ? definition.name.value : '');

/** The GraphQL schema as SDL: types from A to Z, and within each all in the order in which it is written down. */
export function printedSchema(): string {
  const document = parse(printSchema(schema));
  const definitions = document.definitions.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return `${print({ ...document, definitions })}\n`;
}
