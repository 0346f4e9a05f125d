import { edgeColumns, nodeColumns, restore, type Column } from '../columns.ts';
import { key } from '../shape.ts';
import type { EdgeName, EdgeOf, Label, NodeOf } from '../model.ts';

/** Part of a row: what a statement lists for it, and how the values are read. Lists are several times cheaper to read than maps. */
export interface Part<T> {
  readonly columns: readonly string[];
  /** Reads the values that stand from `at` on. */
  readonly read: (row: readonly unknown[], at: number) => T;
}

const wantedOf = (all: readonly Column[], fields: readonly string[] | undefined) =>
  fields ? all.filter(({ field }) => fields.includes(field)) : all;

const references = (variable: string, columns: readonly Column[]) =>
  columns.map(({ property }) => `${variable}.\`${property}\``);

export function nodePart<L extends Label>(label: L, fields?: readonly string[], variable = 'n'): Part<NodeOf<L>> {
  const columns = wantedOf(nodeColumns(label), fields && ['key', ...fields]);
  return {
    columns: references(variable, columns),
    read: (row, at) => restore({ label }, columns, row, at) as unknown as NodeOf<L>,
  };
}

const ends: readonly Column[] = ['from', 'to'].map((field) => ({
  property: field,
  field,
  required: true,
  schema: key,
}));

export function edgePart<E extends EdgeName>(edge: E, fields?: readonly string[], variable = 'r'): Part<EdgeOf<E>> {
  const columns = wantedOf(edgeColumns(edge), fields);
  const asked = ends.filter(({ field }) => !fields || fields.includes(field));
  const values = [...columns, ...asked];
  const nothing = { edge } as EdgeOf<E>;
  return {
    columns: [
      ...references(variable, columns),
      ...asked.map(({ field }) => `${field === 'from' ? 'startNode' : 'endNode'}(${variable}).key`),
    ],
    read: values.length === 0 ? () => nothing : (row, at) => restore({ edge }, values, row, at) as unknown as EdgeOf<E>,
  };
}
