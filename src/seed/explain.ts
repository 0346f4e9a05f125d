import type { z } from 'zod';
import { nearest } from '../graph/names.ts';
import { descriptionOf } from '../graph/shape.ts';
import type { Path } from './locate.ts';

export interface Explanation {
  readonly path: Path;
  readonly side?: 'name';
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a value of a record, in words, and how to mend it. */
export function explain(issue: z.core.$ZodIssue, value: unknown, shape: z.ZodType): Explanation[] {
  const name = String(issue.path.at(-1) ?? 'the record');
  const given = valueAt(value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(shape, issue.path);
    return issue.keys.map((key) => {
      const [close] = nearest(key, known, 1);
      return {
        path: [...issue.path, key],
        side: 'name',
        message: `unknown field "${key}"`,
        remedy: close ? `Did you mean "${close}"?` : `The fields here are: ${known.join(', ')}.`,
      };
    });
  }
  const at = schemaAt(shape, issue.path);
  const meaning = at && descriptionOf(at);
  if (given === undefined)
    return [{ path: issue.path, message: `"${name}" is missing`, remedy: `Add it: ${meaning ?? issue.message}` }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const [close] = nearest(JSON.stringify(given), allowed, 1);
    return [
      {
        path: issue.path,
        message: `"${name}" cannot be ${JSON.stringify(given)}`,
        remedy: `${close ? `Did you mean ${close}? ` : ''}Allowed: ${allowed.join(', ')}.`,
      },
    ];
  }
  return [
    {
      path: issue.path,
      message: `"${name}" cannot be ${JSON.stringify(given)}: ${issue.message}`,
      remedy: meaning ?? 'Give a value of the expected form.',
    },
  ];
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** The schema of the value at a path. */
function schemaAt(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  if (!schema || path.length === 0) return schema;
  const definition = schema.def as Definition;
  if (definition.innerType) return schemaAt(definition.innerType, path);
  const [step, ...rest] = path;
  return schemaAt(definition.element ?? definition.shape?.[String(step)], rest);
}

function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let inner = schemaAt(schema, path);
  while (inner && (inner.def as Definition).innerType) inner = (inner.def as Definition).innerType;
  return Object.keys((inner?.def as Definition | undefined)?.shape ?? {});
}
