import { stringify } from 'csv-stringify/sync';
import { groupBy } from '../graph/group-by.ts';
import { edgeShape, nodeShape } from '../graph/model.ts';
import { fractions, type Dataset, type Properties, type Scalar } from '../graph/dataset.ts';
import { constraints } from './cypher.ts';
import { endsOf, visible, type ExportedFile } from './plain.ts';
import { columnsOf, type Column } from './sheets.ts';

/** Between the entries of a list; no text of the data holds it. */
const between = '\u001F';

/**
 * Tables for `neo4j-admin database import full neo4j @import.args`, which makes a database of them without a server; the
 * constraints are for afterwards. The same graph as that of the Cypher script, but for empty lists,
 * which such tables cannot hold.
 */
export function neo4jAdmin({ nodes, edges }: Dataset): ExportedFile[] {
  const byLabel = [...groupBy(nodes, ({ label }) => label)];
  const byEdge = [...groupBy(edges, ({ edge }) => edge)];
  const ofNodes = byLabel.map(([label, all]) =>
    table(
      label,
      all.map(({ properties }) => visible(properties)),
      { key: `key:ID(${label})` },
      fractions(nodeShape(label).fields),
    ),
  );
  const ofEdges = byEdge.map(([edge, all]) => {
    const { from, to, fields } = edgeShape(edge);
    const rows = all.map((each) => {
      const ends = endsOf(each);
      return { [start]: ends.from.key, [end]: ends.to.key, ...visible(each.properties) };
    });
    return table(edge, rows, { [start]: `${start}(${from})`, [end]: `${end}(${to})` }, fractions(fields));
  });
  const settings = [
    '--array-delimiter=U+001F',
    '--multiline-fields=true',
    // The tool of 2026 finds no file that is named without a folder.
    ...byLabel.map(([label], at) => `--nodes=${label}=./${ofNodes[at]?.path ?? ''}`),
    ...byEdge.map(([edge], at) => `--relationships=${edgeShape(edge).type}=./${ofEdges[at]?.path ?? ''}`),
  ];
  return [
    ...ofNodes,
    ...ofEdges,
    { path: 'import.args', content: lines(settings) },
    { path: 'constraints.cypher', content: lines(constraints(byLabel.map(([label]) => label))) },
  ];
}

const lines = (all: readonly string[]): string => all.map((each) => `${each}\n`).join('');

const [start, end] = [':START_ID', ':END_ID'];

function table(
  name: string,
  rows: readonly Properties[],
  headers: Readonly<Record<string, string>>,
  fractional: ReadonlySet<string>,
): ExportedFile {
  const columns = columnsOf(rows);
  const header = columns.map((column) => headers[column.name] ?? typed(column, fractional));
  const cells = rows.map((row) => columns.map(({ name: column }) => row[column]));
  return { path: `${name}.csv`, content: stringify([header, ...cells], { cast }) };
}

const types = { boolean: 'boolean', integer: 'long', number: 'double', string: 'string' } as const;

function typed({ name, type, isList }: Column, fractional: ReadonlySet<string>): string {
  const own = type === 'integer' && fractional.has(name) ? 'double' : types[type];
  return `${name}:${own}${isList ? '[]' : ''}`;
}

const cast = { boolean: String, number: String, object: (value: object) => (value as Scalar[]).join(between) };
