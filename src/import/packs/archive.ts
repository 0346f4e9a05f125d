import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { unzipSync } from 'fflate';
import { notTable, tableOptions, textOf, withoutRows, type Row } from '../tables.ts';
import { whole } from '../whole.ts';

export interface Placed {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
}

/** The tables (CSV, or .txt with tabs) of a folder, those in its zips among them, or of one zip; the first of a name counts. */
export interface Archive {
  readonly names: readonly string[];
  /** The rows of a file one after another. */
  rows(name: string, columns: readonly string[]): AsyncIterable<Placed>;
  /** How many rows each file that was read to its end has. */
  readonly counts: ReadonlyMap<string, number>;
}

type Bytes = () => Uint8Array;

export function openArchive(path: string): Archive {
  const files = new Map<string, { readonly from: string; readonly bytes: Bytes }>();
  const folder = statSync(path).isDirectory();
  for (const file of folder
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path])
    for (const [name, bytes] of file.endsWith('.zip') ? zipped(file) : isTable(file) ? plain(file) : [])
      if (!files.has(name)) files.set(name, { from: name === basename(file) ? file : `${file}: ${name}`, bytes });
  if (files.size === 0) throw new Error(`${path} holds no table (.csv or .txt), nor a zip of them`);
  const counts = new Map<string, number>();
  return {
    names: [...files.keys()],
    counts,
    async *rows(name, columns) {
      const found = files.get(name);
      if (!found) throw new Error(`${path} holds no ${name}`);
      let count = 0;
      for await (const { row, line } of rowsOf(found.from, found.bytes, columns)) {
        count += 1;
        yield { row, file: name, line };
      }
      if (count === 0) throw withoutRows(found.from);
      counts.set(name, count);
    },
  };
}

const isTable = (name: string) => /\.(csv|txt)$/.test(name);

const plain = (file: string): [string, Bytes][] => [[basename(file), () => readFileSync(file)]];

function zipped(file: string): [string, Bytes][] {
  const open = (wanted: (name: string) => boolean) =>
    whole(file, () => unzipSync(readFileSync(file), { filter: ({ name }) => wanted(name) }));
  const names: string[] = [];
  open((name) => {
    if (isTable(name)) names.push(name);
    return false;
  });
  return names.map((name) => [
    basename(name),
    () => {
      const [bytes] = Object.values(open((each) => each === name));
      if (!bytes) throw new Error(`${file} holds no ${name}`);
      return bytes;
    },
  ]);
}

async function* rowsOf(file: string, bytes: Bytes, columns: readonly string[]) {
  const options = tableOptions(file.endsWith('.txt') ? '\t' : ',', file, columns);
  const parser = Readable.from(pieces(textOf(bytes(), file))).pipe(parse({ ...options, info: true }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>)
      yield { row: record, line: info.lines };
  } catch (error) {
    throw notTable(file, error);
  }
}

const piece = 1 << 18;
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
}
