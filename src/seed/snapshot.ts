import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../graph/dataset.ts';
import { datasetOfSnapshot, headOf, snapshotOf } from '../graph/snapshot.ts';
import type { SeedContents, SeedFolders } from './load.ts';
import { snapshotMark } from './packs/package.ts';

/** The dataset that was kept of these very files, if the same program kept it. */
export async function recall(folders: SeedFolders, origin: string): Promise<Dataset | undefined> {
  try {
    const kept = await readFile(fileIn(folders));
    return headOf(kept).madeFrom === origin ? await datasetOfSnapshot(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a dataset without faults beside its records; where they cannot be written to, it is read from them again. */
export async function keep(folders: SeedFolders, origin: string, dataset: Dataset): Promise<void> {
  const target = fileIn(folders);
  // Another process may read or keep it at the same time: it finds the old one or the new one, never half of either.
  const draft = `${target}.${String(process.pid)}-${String(performance.now())}`;
  try {
    await writeFile(draft, snapshotOf(dataset, origin));
    await rename(draft, target);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

const fileIn = ({ directory, packs = [] }: SeedFolders) => join(directory, `.snapshot${snapshotMark(packs)}.ndjson`);

/** What a dataset is made from: the program and the files, in a few digits. */
export function originOf({ files, packs }: SeedContents): string {
  const hash = createHash('sha256').update(program());
  for (const { path, text } of [...files, ...packs.flatMap((pack) => pack.files)]) hash.update(`\0${path}\0${text}`);
  return hash.digest('hex');
}

let known: Buffer | undefined;

/** All code that may have a part in reading records. */
function program(): Buffer {
  if (known) return known;
  const source = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256').update(readFileSync(join(source, '../package.json')));
  for (const folder of ['seed', 'graph', 'advice', 'planner'])
    for (const file of readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.[jt]s$/.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(source, folder, file)));
  return (known = hash.digest());
}
