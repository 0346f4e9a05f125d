import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { engineNameOf, engineOf, type Opening } from '../graph/engines.ts';
import type { Dataset } from '../graph/stored.ts';
import { createApp, endpoint } from '../server/app.ts';
import { listen } from '../server/listen.ts';
import { CommandError } from './error.ts';

/** Serves until a signal asks to stop; then finishes what is in flight. */
export async function serve(
  settings: Config,
  log: Logger,
  loadDataset: () => Promise<Dataset>,
  { seed, print }: { readonly seed: boolean; readonly print: (text: string) => void },
): Promise<void> {
  const opening = { settings, loadDataset };
  if (seed) await seedWhereEmpty(opening, log);
  const graph = await engineOf(settings).open(opening);
  try {
    const revision = await graph.revision();
    if (!revision) log.warn('the database holds no dataset yet: run `npm run seed`');
    const server = await listen(createApp({ graph, log }), { port: settings.PORT, host: settings.HOST });
    const engine = settings.NEO4J_URI ?? engineNameOf(settings);
    log.info({ url: server.url, engine, revision: revision?.revision }, 'listening');
    print(`GraphiQL: ${server.url}${endpoint}`);
    await signal();
    log.info('stopping');
    await server.stop();
  } finally {
    await graph.close();
  }
  log.info('stopped');
}

const signal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.once(name, () => {
        resolve();
      });
  });

async function seedWhereEmpty(opening: Opening, log: Logger): Promise<void> {
  const engine = engineOf(opening.settings);
  if (!engine.writer) return;
  const graph = await engine.open(opening);
  const seeded = await graph.revision().finally(() => graph.close());
  if (seeded) return;
  const writer = await engine.writer(opening);
  try {
    const foreign = await writer.foreignNodes();
    if (foreign > 0)
      throw new CommandError(
        `Neo4j holds ${String(foreign)} nodes that this program did not write, so it was not seeded. Name another database (NEO4J_DATABASE), or run the seed command to seed beside them.`,
      );
    log.info('the database is empty: seeding it');
    await writer.sync(await opening.loadDataset());
  } finally {
    await writer.close();
  }
}
