import { addTo, groupBy } from '../graph/group-by.ts';
import { edgeShape, nodeShape } from '../graph/model.ts';
import type { Dataset, Properties } from '../graph/dataset.ts';
import { endsOf, visible } from './plain.ts';

/** All records of a kind, or all relationships of a name, as the rows of one table. */
export interface Sheet {
  readonly name: string;
  readonly description: string;
  readonly rows: readonly Properties[];
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  readonly type: 'boolean' | 'integer' | 'number' | 'string';
  /** Whether a cell holds any number of such values. */
  readonly isList: boolean;
}

/** A sheet for each kind that the dataset holds; relationships name both ends by label and key. */
export const sheetsOf = ({ nodes, edges }: Dataset): Sheet[] => [
  ...[...groupBy(nodes, ({ label }) => label)].map(([label, all]) =>
    sheet(
      nodeShape(label).folder,
      nodeShape(label).description,
      all.map(({ properties }) => visible(properties)),
    ),
  ),
  ...[...groupBy(edges, ({ edge }) => edge)].map(([edge, all]) =>
    sheet(
      edge.toLowerCase().replaceAll('_', '-'),
      edgeShape(edge).description,
      all.map((each) => {
        const { type, from, to } = endsOf(each);
        const ends = { type, fromLabel: from.label, from: from.key, toLabel: to.label, to: to.key };
        return { ...ends, ...visible(each.properties) };
      }),
    ),
  ),
];

const sheet = (name: string, description: string, rows: readonly Properties[]): Sheet => ({
  name,
  description,
  rows,
  columns: columnsOf(rows),
});

/** The columns of rows, in the order in which they are met, each of the narrowest type that holds its values. */
export function columnsOf(rows: readonly Properties[]): Column[] {
  const values = new Map<string, Properties[string][]>();
  for (const row of rows) for (const [name, value] of Object.entries(row)) addTo(values, name, value);
  return [...values].map(([name, all]) => ({
    name,
    type: typeOf(all.flat()),
    isList: all.some((value) => typeof value === 'object'),
  }));
}

function typeOf(values: readonly unknown[]): Column['type'] {
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (!values.every((value) => typeof value === 'number')) return 'string';
  return values.every(Number.isInteger) ? 'integer' : 'number';
}
