import type { Logger } from 'pino';
import { engineOf, type Opening } from '../graph/engines.ts';
import type { Graph } from '../graph/port.ts';
import { CommandError } from './error.ts';

/** When a server that starts makes the database equal to the seed files. */
export type SeedAtStart = 'always' | 'missing' | 'never';

async function heldRevision(graph: Graph) {
  try {
    return await graph.revision();
  } finally {
    await graph.close();
  }
}

/** Seeds what the mode says, and tells where the database holds other data than the files. */
export async function seedAtStart(opening: Opening, mode: SeedAtStart, log: Logger): Promise<void> {
  const engine = engineOf(opening.settings);
  if (!engine.writer || mode === 'never') return;
  const held = await heldRevision(await engine.open(opening));
  const dataset = await opening.loadDataset();
  if (held?.revision === dataset.revision) return;
  if (held && mode === 'missing') {
    log.warn(
      { database: held.revision, files: dataset.revision },
      'the database holds another revision than the files: run `npm run seed`, or start with SEED=always',
    );
    return;
  }
  const writer = await engine.writer(opening);
  try {
    const foreign = held ? 0 : await writer.foreignNodes();
    if (foreign > 0)
      throw new CommandError(
        `Neo4j holds ${String(foreign)} nodes that this program did not write, so it was not seeded. Name another database (NEO4J_DATABASE), or run the seed command to seed beside them.`,
      );
    log.info({ database: held?.revision ?? null, files: dataset.revision }, 'seeding the database');
    await writer.sync(dataset);
  } finally {
    await writer.close();
  }
}
