import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';

export type Row = Readonly<Record<string, string>>;

/** Rows by column name; a byte order mark, quotes within fields and short rows are borne with. */
export function table(text: string, delimiter: ',' | '\t'): Row[] {
  return parse(text, {
    bom: true,
    columns: true,
    delimiter,
    quote: delimiter === ',' ? '"' : false,
    relaxColumnCount: true,
    skipEmptyLines: true,
  });
}

export const csvFile = (file: string): Row[] => table(readFileSync(file, 'utf8'), ',');
export const tabFile = (file: string): Row[] => table(readFileSync(file, 'utf8'), '\t');

/** A reader of the CSV files of a zip, each found by the end of its name. */
export function csvArchive(file: string): (nameEnd: string) => Row[] {
  const bytes = readFileSync(file);
  return (nameEnd) => {
    const [found] = Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith(nameEnd) }));
    if (!found) throw new Error(`${file} holds no ${nameEnd}`);
    return table(strFromU8(found), ',');
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
