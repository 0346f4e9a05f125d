import { stringify } from 'csv-stringify/sync';
import { citationOf, type Dataset } from '../graph/dataset.ts';
import type { ExportedFile } from './plain.ts';
import { sheetsOf, type Sheet } from './sheets.ts';

/** A CSV table for each kind of record and of relationship, described by a Frictionless data package. */
export function tables(dataset: Dataset): ExportedFile[] {
  const { header, revision } = dataset;
  const sheets = sheetsOf(dataset);
  const description = {
    profile: 'tabular-data-package',
    name: 'technology-leadership-graph',
    title: header.title,
    version: header.version,
    revision,
    licenses: [{ name: header.licence }],
    citation: citationOf({ ...header, revision }),
    resources: sheets.map(resource),
  };
  return [
    { path: 'datapackage.json', content: `${JSON.stringify(description, null, 2)}\n` },
    ...sheets.map((sheet) => ({ path: pathOf(sheet), content: csv(sheet) })),
  ];
}

const pathOf = ({ name }: Sheet): string => `${name}.csv`;

const resource = (sheet: Sheet) => ({
  name: sheet.name,
  path: pathOf(sheet),
  profile: 'tabular-data-resource',
  description: sheet.description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    fields: sheet.columns.map(({ name, type, isList }) => ({ name, type: isList ? 'array' : type })),
    primaryKey: 'key',
  },
});

/** Lists are written as JSON, so that no value can be taken for the sign between two. */
function csv({ columns, rows }: Sheet): string {
  const cells = rows.map((row) => columns.map(({ name }) => row[name]));
  const header = columns.map(({ name }) => name);
  return stringify([header, ...cells], { record_delimiter: 'windows', quoted_match: /[\r\n]/, cast });
}

const cast = { boolean: String, number: String, object: (value: object) => JSON.stringify(value) };
