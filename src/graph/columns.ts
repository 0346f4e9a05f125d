import { z } from 'zod';
import { edgeShape, nodeShape, type EdgeName, type EdgeOf, type Label, type NodeOf } from './model.ts';
import { once } from './once.ts';
import { evidenceParts, key as keyShape, storedEvidence, storedOrigin, unwrapped } from './shape.ts';
import { joined, type Properties } from './dataset.ts';

/** One stored property of a record, and where it stands there. */
export interface Column {
  readonly property: string;
  /** The field of the record; with `inner`, a field of the object it holds. */
  readonly field: string;
  readonly inner?: string;
  /** Stands in where nothing is stored. */
  readonly fallback?: unknown;
  /** Every record has it. */
  readonly required: boolean;
  /** The shape of its values. */
  readonly schema: unknown;
}

const required = (schema: unknown): boolean => !(schema instanceof z.ZodOptional);

function columnsOf(shape: z.ZodObject): Column[] {
  return Object.entries(shape.shape).flatMap<Column>(([field, schema]) => {
    const inner = unwrapped(schema);
    if (inner instanceof z.ZodObject)
      return Object.entries<unknown>(inner.shape).map(([name, each]) => ({
        property: joined(field, name),
        field,
        inner: name,
        required: required(schema) && required(each),
        schema: each,
      }));
    const fallback = schema instanceof z.ZodDefault ? { fallback: schema.def.defaultValue } : {};
    return [{ property: field, field, required: required(schema), schema, ...fallback }];
  });
}

const key: Column = { property: 'key', field: 'key', required: true, schema: keyShape };

/** The properties that make up a record, its key first. */
export const nodeColumns = once((label: Label): readonly Column[] => [
  key,
  ...columnsOf(nodeShape(label).fields),
  ...columnsOf(storedEvidence),
  ...columnsOf(storedOrigin),
]);

/** The properties that make up a relationship; its ends are none of them. */
export const edgeColumns = once((edge: EdgeName): readonly Column[] => [
  key,
  ...columnsOf(edgeShape(edge).fields),
  ...columnsOf(storedEvidence),
  ...columnsOf(storedOrigin),
  ...evidenceParts(edgeShape(edge)).flatMap((part) => columnsOf(z.object({ [part]: storedEvidence }))),
]);

const derived = (label: Label): string[] => Object.keys(nodeShape(label).derived?.({}) ?? {});

/** The properties that records of a label are sorted by: the title, also behind what was derived to sort by, and the key. */
export const sortings = (label: Label): string[][] =>
  [[], ...derived(label).map((property) => [property])].map((first) => [...first, 'sortName', 'key']);

/** The properties that lists of a label are filtered by, each alone. */
export const filters = (label: Label): readonly string[] => [
  ...(nodeShape(label).filtered ?? []),
  ...Object.keys(storedOrigin.shape),
];

const onEveryNode = once(
  (label: Label): ReadonlySet<string> =>
    new Set([
      'sortName',
      ...derived(label),
      ...nodeColumns(label).flatMap((column) => (column.required ? column.property : [])),
    ]),
);
const onEveryEdge = once(
  (edge: EdgeName): ReadonlySet<string> =>
    new Set(edgeColumns(edge).flatMap((column) => (column.required ? column.property : []))),
);

/** Whether every node of the label, or every relationship of the name, has the property. */
export const everyNodeHas = (label: Label, property: string): boolean => onEveryNode(label).has(property);
export const everyEdgeHas = (edge: EdgeName, property: string): boolean => onEveryEdge(edge).has(property);

/** Puts the values of columns, in their order from `at` on, into a record; nothing is checked again that was when it was stored. */
export function restore(
  record: Record<string, unknown>,
  columns: readonly Column[],
  values: readonly unknown[],
  at = 0,
): Record<string, unknown> {
  let place = at;
  for (const { field, inner, fallback } of columns) {
    const value = values[place] ?? fallback;
    place += 1;
    if (value === null || value === undefined) continue;
    if (inner === undefined) record[field] = value;
    else record[field] = { ...(record[field] as object | undefined), [inner]: value };
  }
  return record;
}

const valuesOf = (columns: readonly Column[], properties: Properties) =>
  columns.map(({ property }) => properties[property]);

export const nodeFrom = <L extends Label>(label: L, properties: Properties): NodeOf<L> =>
  restore({ label }, nodeColumns(label), valuesOf(nodeColumns(label), properties)) as unknown as NodeOf<L>;

export const edgeFrom = <E extends EdgeName>(edge: E, from: string, to: string, properties: Properties): EdgeOf<E> =>
  restore({ edge, from, to }, edgeColumns(edge), valuesOf(edgeColumns(edge), properties)) as unknown as EdgeOf<E>;
