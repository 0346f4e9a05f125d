import { stringify } from 'csv-stringify/sync';
import { groupBy } from '../graph/group-by.ts';
import { edgeShape, nodeShape } from '../graph/model.ts';
import { citationOf, type Dataset, type Scalar } from '../graph/dataset.ts';
import { endsOf, visible, type ExportedFile } from './plain.ts';

type Row = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** A CSV table for each kind of record and of relationship, described by a Frictionless data package. */
export function tables({ header, revision, nodes, edges }: Dataset): ExportedFile[] {
  const written = [
    ...[...groupBy(nodes, ({ label }) => label)].map(([label, all]) =>
      table(
        nodeShape(label).folder,
        nodeShape(label).description,
        all.map(({ properties }) => visible(properties)),
      ),
    ),
    ...[...groupBy(edges, ({ edge }) => edge)].map(([edge, all]) =>
      table(
        edge.toLowerCase().replaceAll('_', '-'),
        edgeShape(edge).description,
        all.map((each) => {
          const { type, from, to } = endsOf(each);
          return {
            type,
            fromLabel: from.label,
            from: from.key,
            toLabel: to.label,
            to: to.key,
            ...visible(each.properties),
          };
        }),
      ),
    ),
  ];
  const description = {
    profile: 'tabular-data-package',
    name: 'technology-leadership-graph',
    title: header.title,
    version: header.version,
    revision,
    licenses: [{ name: header.licence }],
    citation: citationOf({ ...header, revision }),
    resources: written.map(({ resource }) => resource),
  };
  return [
    { path: 'datapackage.json', text: `${JSON.stringify(description, null, 2)}\n` },
    ...written.map(({ file }) => file),
  ];
}

/** Lists are written as JSON, so that no value can be taken for the sign between two. */
function table(name: string, description: string, rows: readonly Row[]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const path = `${name}.csv`;
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return {
    file: { path, text: stringify([columns, ...cells], { record_delimiter: 'windows', quoted_match: /[\r\n]/, cast }) },
    resource: {
      name,
      path,
      profile: 'tabular-data-resource',
      description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({
          name: column,
          type: typeOf(rows.flatMap((row) => row[column] ?? [])),
          ...(listed(rows, column) && { type: 'array' }),
        })),
        primaryKey: 'key',
      },
    },
  };
}

const listed = (rows: readonly Row[], column: string) => rows.some((row) => typeof row[column] === 'object');

function typeOf(values: readonly Scalar[]): string {
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (!values.every((value) => typeof value === 'number')) return 'string';
  return values.every(Number.isInteger) ? 'integer' : 'number';
}

const cast = { boolean: String, number: String, object: (value: object) => JSON.stringify(value) };
