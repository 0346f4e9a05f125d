import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { connectTo, openGraph } from '../graph/open.ts';
import type { Dataset } from '../graph/stored.ts';
import { createApp, endpoint } from '../server/app.ts';
import { listen } from '../server/listen.ts';

/** Serves until a signal asks to stop; then finishes what is in flight. */
export async function serve(
  config: Config,
  log: Logger,
  loadDataset: () => Promise<Dataset>,
  { seed, print }: { readonly seed: boolean; readonly print: (text: string) => void },
): Promise<void> {
  if (seed && config.NEO4J_URI !== undefined) await seedWhereEmpty(config, config.NEO4J_URI, log, loadDataset);
  const graph = await openGraph(config, loadDataset);
  const revision = await graph.revision().catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  if (!revision) log.warn('the database holds no dataset yet: run `npm run seed`');
  const server = await listen(createApp({ graph, log }), { port: config.PORT, host: config.HOST });
  log.info({ url: server.url, engine: config.NEO4J_URI ?? 'embedded', revision: revision?.revision }, 'listening');
  print(`GraphiQL: ${server.url}${endpoint}`);
  await signal();
  log.info('stopping');
  await server.stop();
  await graph.close();
  log.info('stopped');
}

const signal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.once(name, () => {
        resolve();
      });
  });

async function seedWhereEmpty(
  config: Config,
  uri: string,
  log: Logger,
  loadDataset: () => Promise<Dataset>,
): Promise<void> {
  const graph = await openGraph(config, loadDataset);
  const seeded = await graph.revision().finally(() => graph.close());
  if (seeded) return;
  log.info('the database is empty: seeding it');
  const { createNeo4jWriter } = await import('../graph/neo4j/writer.ts');
  const writer = createNeo4jWriter(await connectTo(config, uri));
  try {
    await writer.sync(await loadDataset());
  } finally {
    await writer.close();
  }
}
