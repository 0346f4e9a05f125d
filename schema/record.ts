import type { Label, NodeOf } from '../src/graph/model.ts';
import type { Condition } from '../src/graph/port.ts';
import type { Context } from './builder.ts';
import { loadNode } from './loading.ts';

/** What makes a type a record of the graph: its global id, and how it is loaded by it. */
export const record = <L extends Label>(label: L) => ({
  id: { resolve: ({ key }: NodeOf<L>) => key },
  loadWithoutCache: (key: string, context: Context) => loadNode(context, label, key),
});

export const keyField = {
  description: 'The readable name of the record, unique within its type and never reused: the file name in seed/.',
} as const;

export const keysField = {
  description: 'Only records with these keys; a key that names none is passed over. Example: `["cio"]`.',
} as const;

export const nameArgument = (example: string) =>
  ({
    required: true,
    description: `Key, abbreviation, alias or title, in any case and spacing. Example: \`${example}\`.`,
  }) as const;

type Values = readonly string[] | null | undefined;

/** A condition for a filter's list; a list left out sets none. */
export const among = (field: string, values: Values): Condition[] => (values ? [{ field, in: values }] : []);

export const byKeys = (filter: { readonly keys?: Values } | null | undefined): Condition[] =>
  among('key', filter?.keys);
