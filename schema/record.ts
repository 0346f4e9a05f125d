import type { Label, NodeOf } from '../src/graph/model.ts';
import type { Condition } from '../src/graph/port.ts';
import { builder, type Context } from './builder.ts';
import { loadKnown } from './loading.ts';
import { checkList } from './text-limit.ts';

/** The GraphQL type of a concept, which knows the label of its records. */
export type RecordRef<L extends Label> = ReturnType<typeof builder.objectRef<NodeOf<L>>> & { readonly label: L };

export const recordRef = <const L extends Label>(label: L): RecordRef<L> =>
  Object.assign(builder.objectRef<NodeOf<L>>(label), { label });

/** A field that answers with the record whose key its parent holds. */
export const known = <L extends Label, P>(type: RecordRef<L>, description: string, keyOf: (parent: P) => string) => ({
  type,
  description,
  resolve: (parent: P, _: object, context: Context) => loadKnown(context, type.label, keyOf(parent)),
});

export const nameArgument = (example: string) =>
  ({
    required: true,
    description: `Key, abbreviation, alias or title, in any case and spacing. Example: \`${example}\`.`,
  }) as const;

type Values<V = string> = readonly V[] | null | undefined;

/** A condition for a filter's list; a list left out sets none. */
export const among = (field: string, values: Values<string | number>): Condition[] =>
  values ? [{ field, in: checkList(`values of the condition "${field}"`, values) }] : [];

/** The same for the keys of linked records, of which one is enough. */
export const linkedTo = (
  linked: Extract<Condition, { readonly linked: unknown }>['linked'],
  direction: 'out' | 'in',
  keys: Values,
): Condition[] => (keys ? [{ linked, direction, keys: checkList('keys of a condition', keys) }] : []);
