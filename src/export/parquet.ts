import { parquetWriteBuffer } from 'hyparquet-writer';
import { citationOf, type Dataset, type Properties } from '../graph/dataset.ts';
import type { ExportedFile } from './plain.ts';
import { sheetsOf, type Column } from './sheets.ts';

/** A Parquet table for each kind of record and of relationship; each tells how the dataset is cited. */
export const parquet = (dataset: Dataset): ExportedFile[] =>
  sheetsOf(dataset).map(({ name, columns, rows }) => ({
    path: `${name}.parquet`,
    content: new Uint8Array(
      parquetWriteBuffer({
        schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
        columnData: columns.map((column) => ({ name: column.name, data: rows.map((row) => cell(row, column)) })),
        kvMetadata: [{ key: 'citation', value: citationOf({ ...dataset.header, revision: dataset.revision }) }],
        // The library's own name and version would make equal data differ.
        createdBy: 'tech-leadership-graph',
      }),
    ),
  }));

const types = {
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const;

const schemaOf = ({ name, type, isList }: Column): SchemaElement[] =>
  isList
    ? [
        { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', ...types[type], repetition_type: 'REQUIRED' },
      ]
    : [{ name, ...types[type], repetition_type: 'OPTIONAL' }];

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

function cell(row: Properties, { name, type }: Column): unknown {
  const value = row[name];
  if (value === undefined) return null;
  if (type !== 'integer') return value;
  return typeof value === 'object' ? value.map(BigInt) : BigInt(value);
}
