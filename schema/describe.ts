import type { z } from 'zod';
import { descriptionOf, namesOf, type Enumeration } from '../src/graph/shape.ts';
import { builder } from './builder.ts';

/** What the shape says of a field, so that YAML, editors and GraphQL tell the same. */
export const describe =
  <S extends z.ZodObject>({ fields }: { readonly fields: S }) =>
  (field: keyof S['shape'] & string): { readonly description: string } => {
    const schema: unknown = fields.shape[field];
    const description = descriptionOf(schema as z.ZodType);
    if (!description) throw new Error(`the shape says nothing of "${field}"`);
    return { description };
  };

const enumerations = new Map<Enumeration, ReturnType<typeof enumeration>>();

export function enumeration<E extends Enumeration>(name: string, description: string, meanings: E) {
  const type = builder.enumType(name, {
    description,
    values: Object.fromEntries(
      namesOf(meanings).map((value) => [value, { value, description: meanings[value] ?? value }]),
    ) as Record<keyof E & string, { value: keyof E & string; description: string }>,
  });
  enumerations.set(meanings, type);
  return type;
}

/** The GraphQL type of an enumeration that a shape uses. */
export function enumerationOf(meanings: Enumeration) {
  const type = enumerations.get(meanings);
  if (!type) throw new Error(`no GraphQL type says what ${namesOf(meanings).join(', ')} mean`);
  return type;
}
