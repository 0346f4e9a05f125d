import type { z } from 'zod';

/** A copy of a record without the fields at fault; of a list only the entries at fault go. */
export function withoutFaults(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const record = structuredClone(value) as Record<string, unknown>;
  const wrong = new Map<unknown[], Set<unknown>>();
  for (const { code, path, ...issue } of issues) {
    const [field, index] = path;
    const list = record[String(field)];
    if (field === undefined)
      for (const key of code === 'unrecognized_keys' ? keysOf(issue) : []) Reflect.deleteProperty(record, key);
    else if (Array.isArray(list) && typeof index === 'number')
      wrong.set(list, (wrong.get(list) ?? new Set()).add(list[index]));
    else Reflect.deleteProperty(record, field);
  }
  for (const [field, list] of Object.entries(record)) {
    const entries = Array.isArray(list) ? wrong.get(list) : undefined;
    if (Array.isArray(list) && entries) record[field] = list.filter((entry) => !entries.has(entry));
  }
  return record;
}

const keysOf = (issue: object): readonly string[] => ('keys' in issue ? (issue.keys as readonly string[]) : []);
