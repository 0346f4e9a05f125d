import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { engineNameOf, engineOf } from '../src/graph/engines.ts';
import { onDemand } from '../src/graph/once.ts';
import type { Graph } from '../src/graph/port.ts';
import type { Dataset } from '../src/graph/dataset.ts';
import { loadSeed } from '../src/seed/load.ts';
import type { Reading } from '../src/seed/read.ts';

export const worldFolder = fileURLToPath(new URL('./world', import.meta.url));
export const seedFolder = fileURLToPath(new URL('../seed', import.meta.url));

/** What test files have read of the seed before, for those that read it again. */
export const reading: Reading = new Map();

export const silent = pino({ level: 'silent' });

/** Neo4j where NEO4J_URI is set, else the embedded engine; the same tests run on both. */
const settings = process.env;
export const engine = engineNameOf(settings);

export interface World {
  readonly graph: Graph;
  /** Statements sent since the last call. */
  statements(): number;
}

export async function openWorld(dataset: Dataset): Promise<World> {
  let count = 0;
  const onStatement = () => {
    count += 1;
  };
  const statements = () => {
    const seen = count;
    count = 0;
    return seen;
  };
  const opening = { settings, loadDataset: () => Promise.resolve(dataset), onStatement };
  const { open, writer: openWriter } = engineOf(settings);
  if (openWriter) {
    const writer = await openWriter({ ...opening, onStatement: undefined });
    await writer.sync(dataset);
    await writer.close();
  }
  return { graph: await open(opening), statements };
}

export const openSmallWorld = async (): Promise<World> => openWorld(await loadSeed(worldFolder));

const openSeedAnew = async (): Promise<World> => openWorld(await loadSeed(seedFolder));
const openSeedOnce = onDemand(openSeedAnew);
/** The whole seed. What this process holds never changes, so that all test files share it; a database holds another world by turns. */
export const openSeed = (): Promise<World> => (engine === 'embedded' ? openSeedOnce() : openSeedAnew());
