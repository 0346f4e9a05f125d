import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../../schema/index.ts';

/** The GraphQL schema as SDL, in alphabetical order. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
