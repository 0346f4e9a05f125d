import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Dataset } from './dataset.ts';
import type { Graph, Revision } from './port.ts';
import { createProjections, type Projections } from './projection.ts';
import { datasetOfSnapshot, revisionOf, type SnapshotHead } from './snapshot.ts';

/** A graph, with what is made of it as a whole. */
export interface Projected {
  readonly graph: Graph;
  readonly projections: Projections;
}

/** Older states of the data, each kept as a snapshot. */
export interface Versions {
  /** All there are, in the order of their versions and revisions. */
  readonly all: readonly Revision[];
  /** The state of a revision; read when it is first asked for, and kept while few others are. */
  open(revision: string): Promise<Projected>;
}

export const noVersions: Versions = {
  all: [],
  open: (revision) => Promise.reject(new Error(`There is no snapshot of ${revision}.`)),
};

/** What a file of a snapshot is called, so that a folder may hold others, too. */
export const snapshotEnding = '.snapshot.ndjson';

export const snapshotName = ({ header, revision }: Pick<Dataset, 'header' | 'revision'>): string =>
  `${header.version}-${revision}${snapshotEnding}`;

/** How many snapshots are held in memory at once, those not asked for longest dropped first. */
const heldAtOnce = 3;

/** The snapshots of a folder. Throws a SnapshotError where one cannot be read. */
export async function readVersions(
  folder: string,
  openGraph: (loadDataset: () => Promise<Dataset>) => Promise<Graph>,
): Promise<Versions> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(snapshotEnding));
  const known = await Promise.all(files.map((file) => readHead(join(folder, file))));
  const fileOf = new Map(known.map(({ file, head }) => [head.revision, file]));
  const held = new LRUCache<string, Promise<Projected>>({ max: heldAtOnce });
  let last: Promise<unknown> = Promise.resolve();

  async function read(revision: string): Promise<Projected> {
    const graph = await openGraph(() => readSnapshot(fileOf.get(revision) ?? '', revision));
    return { graph, projections: createProjections(graph) };
  }

  return {
    all: [...new Map(known.map(({ head: { header, revision } }) => [revision, { ...header, revision }])).values()].sort(
      (a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }) || (a.revision < b.revision ? -1 : 1),
    ),
    open(revision) {
      const known = held.get(revision);
      if (known) return known;
      // One after the other, as each takes the processor and memory of a whole start.
      const opened = last.then(() => read(revision));
      last = opened.catch(() => held.delete(revision));
      held.set(revision, opened);
      return opened;
    },
  };
}

export class SnapshotError extends Error {
  constructor(file: string, reason: string) {
    super(`${file} is no whole snapshot: ${reason}. Write it again with export --snapshot.`);
    this.name = 'SnapshotError';
  }
}

async function readHead(file: string): Promise<{ readonly file: string; readonly head: SnapshotHead }> {
  const handle = await open(file);
  try {
    for await (const line of handle.readLines()) {
      const head = JSON.parse(line) as Partial<SnapshotHead>;
      const { header, revision, nodes } = head;
      if (!header?.version || !revision || nodes === undefined) break;
      return { file, head: { ...head, header, revision, nodes } };
    }
  } catch (error) {
    throw new SnapshotError(file, `its first line cannot be read (${String(error)})`);
  } finally {
    await handle.close();
  }
  throw new SnapshotError(file, 'its first line tells no version and revision');
}

async function readSnapshot(file: string, revision: string): Promise<Dataset> {
  const dataset = await readFile(file)
    .then(datasetOfSnapshot)
    .catch((error: unknown) => {
      throw new SnapshotError(file, `it cannot be read (${String(error)})`);
    });
  if (revisionOf(dataset) !== revision) throw new SnapshotError(file, `it does not hold what ${revision} names`);
  return dataset;
}
