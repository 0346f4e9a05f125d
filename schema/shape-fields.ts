import { z } from 'zod';
import { descriptionOf, meaningsOf, unwrapped } from '../src/graph/shape.ts';
import type { builder } from './builder.ts';
import { enumerationOf } from './describe.ts';

export type { FieldMap } from '@pothos/core';
export type FieldsOf<P> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, P>;

type Plain = 'String' | 'Int' | 'Float' | 'Boolean' | ReturnType<typeof enumerationOf>;

/** The GraphQL type of a plain value; undefined for what its concept must write itself: objects, keys of other records. */
function plainType(schema: unknown): Plain | [Plain] | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const item = plainType(inner.element);
    return item === undefined || Array.isArray(item) ? undefined : [item];
  }
  if (inner instanceof z.ZodEnum) return enumerationOf(meaningsOf(inner));
  if (inner instanceof z.ZodBoolean) return 'Boolean';
  if (inner instanceof z.ZodNumber) return inner.format === 'safeint' ? 'Int' : 'Float';
  if (inner instanceof z.ZodString || inner instanceof z.ZodURL)
    return inner.meta()?.references === undefined ? 'String' : undefined;
  return undefined;
}

/** The plain fields of a shape: name, type, nullability and text are said there once. */
export const shapeFields = <P>(
  t: FieldsOf<P>,
  fields: z.ZodObject,
  valuesOf: (parent: P) => object = (parent) => parent as object,
) =>
  Object.fromEntries(
    Object.entries(fields.shape).flatMap(([name, schema]) => {
      const type = plainType(schema);
      const description = descriptionOf(schema as z.ZodType);
      if (type === undefined || description === undefined) return [];
      const field = t.field({
        type: type as 'String',
        nullable: (schema instanceof z.ZodOptional) as true,
        description,
        resolve: (parent) => (valuesOf(parent) as Record<string, string | undefined>)[name],
      });
      return [[name, field]];
    }),
  );
