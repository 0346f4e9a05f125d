import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { whole } from './whole.ts';

export type Row = Readonly<Record<string, string>>;

type Delimiter = ',' | '\t';

/** How a table is read: by column name, with or without a byte order mark; where tabs part the cells, quotes are signs like any other. */
export const tableOptions = (delimiter: Delimiter, file: string, columns: readonly string[]) => ({
  bom: true,
  columns: (header: string[]) => {
    refuseMissing(header, columns, file);
    return header;
  },
  delimiter,
  quote: delimiter === ',' ? '"' : (false as const),
  skipEmptyLines: true,
});

function table(bytes: Uint8Array, delimiter: Delimiter, file: string, columns: readonly string[]): Row[] {
  const text = textOf(bytes, file);
  try {
    const rows: Row[] = parse(text, tableOptions(delimiter, file, columns));
    if (rows.length === 0) throw withoutRows(file);
    return rows;
  } catch (error) {
    throw notTable(file, error);
  }
}

/** The text of a file; throws where there is none. */
export function textOf(bytes: Uint8Array, file: string): string {
  const text = decoded(bytes, file);
  if (text.trim() === '') throw new Error(`${file}:1: the file is empty`);
  return text;
}

export const withoutRows = (file: string): Error =>
  new Error(`${file}:1: has a header and no row: the file is not whole`);

/** What the parser says of a table that is cut off or otherwise damaged, with file and line; any other error as it is. */
export function notTable(file: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? error.lines : 1;
  return new Error(`${file}:${String(line)}: not a table: ${error.message}`, { cause: error });
}

/** A column that is not there would read as one that is empty everywhere. */
export function refuseMissing(header: readonly unknown[], columns: readonly string[], file: string): void {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  const [only] = header;
  const other = header.length === 1 ? delimiters.find(({ sign }) => String(only).includes(sign)) : undefined;
  throw new Error(
    `${file}:1: has no column ${missing.join(', ')}${other ? `; its columns seem to be separated by ${other.name}: save it separated by commas, or by tabs where the data set is` : ''}`,
  );
}

const delimiters = [
  { sign: ';', name: 'semicolons' },
  { sign: '\t', name: 'tabs' },
  { sign: '|', name: 'bars' },
  { sign: ',', name: 'commas' },
] as const;

export const csvFile = (file: string, columns: readonly string[]): Row[] =>
  table(readFileSync(file), ',', file, columns);
export const tabFile = (file: string, columns: readonly string[]): Row[] =>
  table(readFileSync(file), '\t', file, columns);

/** A byte that is not UTF-8 would be read as a sign that stands for any other. */
export function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD', 1);
    throw new Error(`${file}:${before.split('\n').length}: not UTF-8; save the file as UTF-8`);
  }
}

/** A reader of the CSV files of a zip, each found by the end of its name. */
export function csvArchive(file: string): (nameEnd: string, columns: readonly string[]) => Row[] {
  const bytes = readFileSync(file);
  return (nameEnd, columns) => {
    const [found] = whole(file, () =>
      Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith(nameEnd) })),
    );
    if (!found) throw new Error(`${file} holds no ${nameEnd}`);
    return table(found, ',', `${file}: ${nameEnd}`, columns);
  };
}

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Lists by key, in the order met. */
export function grouped<T, V>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
  valueOf: (item: T) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(valueOf(item));
    else groups.set(key, [valueOf(item)]);
  }
  return groups;
}
