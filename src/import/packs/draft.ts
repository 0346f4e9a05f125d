import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { addTo } from '../../graph/group-by.ts';
import { packageFile, type TableEvidence } from '../../seed/packs/package.ts';
import { kindOf } from '../../seed/packs/table.ts';
import { tableSchema } from '../../seed/packs/table-schema.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a pack says of itself. */
export interface Naming {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly citation: string;
  readonly source: { readonly title: string; readonly path: string };
}

/** Where a row stands that no use was made of. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** The rows passed over, by the reason why. */
export type Unused = ReadonlyMap<string, readonly Place[]>;

export interface PackDraft {
  /** Opens a table; its name says what its rows are. */
  table(path: string, columns: readonly string[], evidence: TableEvidence): Table;
  /** Names a record of the layers below, such as `occupations/onet-11-1011-00`, of which the pack writes something anew. */
  override(place: string): void;
  /** Notes a row that no use can be made of, and why. */
  pass(reason: string, place: Place): void;
  readonly unused: Unused;
}

export interface Table {
  write(row: Row): Promise<void>;
  readonly rows: number;
}

const unusedFile = 'unused-rows.md';
const batch = 1_000;

/**
 * Writes a pack in a folder of its own beside the target and puts it in its place once it is whole; where that fails,
 * nothing is left of it and the target is as it was. What is left where the program is killed goes with the next import.
 */
export async function writePack(
  to: string,
  naming: Naming,
  fill: (draft: PackDraft) => Promise<void>,
): Promise<Unused> {
  const target = resolve(to);
  await refuseForeign(target);
  await removeLeft(target);
  const folder = `${target}.${String(process.pid)}.draft`;
  await mkdir(folder, { recursive: true });
  const tables: (Table & { close(): Promise<object> })[] = [];
  const unused = new Map<string, Place[]>();
  const overrides: string[] = [];
  try {
    await fill({
      table(path, columns, evidence) {
        const opened = openTable(folder, path, columns, evidence);
        tables.push(opened);
        return opened;
      },
      override(place) {
        overrides.push(place);
      },
      pass(reason, { file, line }) {
        addTo(unused, reason, { file, line });
      },
      unused,
    });
    const resources = [];
    for (const each of tables) resources.push(await each.close());
    await writeFile(
      join(folder, packageFile),
      `${JSON.stringify(descriptionOf(naming, overrides, resources), null, 2)}\n`,
    );
    await writeFile(join(folder, unusedFile), listed(unused));
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
    return unused;
  } catch (error) {
    for (const each of tables) await each.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A folder that holds anything but a pack is not replaced. */
async function refuseForeign(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (!existsSync(target) || existsSync(join(target, unusedFile))) return;
  if ((await readdir(target)).length > 0)
    throw new Error(`${target} holds files that no import wrote; name another folder`);
}

/** Removes what imports to the same place left when they were killed. */
async function removeLeft(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const [, pack, id] = /^(.+)\.(\d+)\.draft$/.exec(name) ?? [];
    if (pack === basename(target) && !isRunning(Number(id)))
      await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const descriptionOf = (
  { name, title, version, licence, citation, source }: Naming,
  overrides: readonly string[],
  resources: readonly object[],
) => ({
  profile: 'data-package',
  name,
  title,
  version,
  licenses: [{ name: licence }],
  sources: [source],
  citation,
  ...(overrides.length > 0 && { overrides }),
  resources,
});

function openTable(folder: string, path: string, columns: readonly string[], evidence: TableEvidence) {
  const kind = kindOf(path);
  if (!kind) throw new Error(`${path} is no table of a pack`);
  const csv = path.endsWith('.csv');
  const stream = createWriteStream(join(folder, path));
  let rows = 0;
  let waiting: Row[] = [];
  const flush = async () => {
    const text = csv
      ? stringify(waiting.map((row) => columns.map((column) => row[column])))
      : waiting.map((row) => `${JSON.stringify(row)}\n`).join('');
    waiting = [];
    await put(stream, text);
  };
  const header = csv ? stringify([columns]) : '';
  return {
    get rows() {
      return rows;
    },
    async write(row: Row) {
      if (rows === 0) await put(stream, header);
      rows += 1;
      waiting.push(row);
      if (waiting.length === batch) await flush();
    },
    async close() {
      if (rows === 0) await put(stream, header);
      await flush();
      stream.end();
      if (!stream.closed) await once(stream, 'close');
      return {
        name: path.replace(/\.(csv|ndjson)$/, ''),
        path,
        format: csv ? 'csv' : 'ndjson',
        encoding: 'utf-8',
        evidence,
        schema: tableSchema(kind, columns),
      };
    },
  };
}

async function put(stream: WriteStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

const listed = (unused: Unused): string =>
  [
    '# Rows that no use was made of',
    ...[...unused].map(([reason, places]) =>
      [
        `## ${String(places.length)} ${reason}`,
        '',
        ...places.map(({ file, line }) => `- ${file}:${String(line)}`),
      ].join('\n'),
    ),
    ...(unused.size === 0 ? ['None.'] : []),
  ].join('\n\n') + '\n';
