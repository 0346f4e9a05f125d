import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';

export type Row = Readonly<Record<string, string>>;

/** Rows by column name; a byte order mark, quotes within fields and short rows are borne with. */
function table(text: string, delimiter: ',' | '\t', file: string, columns: readonly string[]): Row[] {
  return parse(text, {
    bom: true,
    columns: (header: string[]) => {
      refuseMissing(header, columns, file);
      return header;
    },
    delimiter,
    quote: delimiter === ',' ? '"' : false,
    relaxColumnCount: true,
    skipEmptyLines: true,
  });
}

/** A column that is not there would read as one that is empty everywhere. */
export function refuseMissing(header: readonly unknown[], columns: readonly string[], file: string): void {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}`);
}

export const csvFile = (file: string, columns: readonly string[]): Row[] =>
  table(readFileSync(file, 'utf8'), ',', file, columns);
export const tabFile = (file: string, columns: readonly string[]): Row[] =>
  table(readFileSync(file, 'utf8'), '\t', file, columns);

/** A reader of the CSV files of a zip, each found by the end of its name. */
export function csvArchive(file: string): (nameEnd: string, columns: readonly string[]) => Row[] {
  const bytes = readFileSync(file);
  return (nameEnd, columns) => {
    const [found] = Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith(nameEnd) }));
    if (!found) throw new Error(`${file} holds no ${nameEnd}`);
    return table(strFromU8(found), ',', `${file}: ${nameEnd}`, columns);
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
