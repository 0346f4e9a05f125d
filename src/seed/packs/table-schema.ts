import { z } from 'zod';
import { descriptionOf, meaningsOf, namesOf, unwrapped } from '../../graph/shape.ts';
import { rowShape, type TableKind } from './table.ts';

/** A Frictionless table schema, worked out from the shape of the rows; `columns` are those that the table has. */
export function tableSchema(kind: TableKind, columns: readonly string[]): object {
  const { shape } = rowShape(kind);
  return {
    fields: columns.map((name) => {
      const schema = shape[name] as z.ZodType | undefined;
      const description = schema && descriptionOf(schema);
      const constraints = constraintsOf(schema);
      return {
        name,
        type: typeOf(unwrapped(schema)),
        ...(description !== undefined && { description }),
        ...(Object.keys(constraints).length > 0 && { constraints }),
      };
    }),
    ...(kind.edge ? {} : { primaryKey: 'key' }),
  };
}

function typeOf(schema: unknown): string {
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'integer' : 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodArray) return 'array';
  return schema instanceof z.ZodObject ? 'object' : 'string';
}

function constraintsOf(schema: z.ZodType | undefined): object {
  const inner = unwrapped(schema);
  const required = !(schema instanceof z.ZodOptional) && !(schema instanceof z.ZodDefault);
  return {
    ...(required && { required }),
    ...(inner instanceof z.ZodEnum && { enum: namesOf(meaningsOf(inner)) }),
  };
}
