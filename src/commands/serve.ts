import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { engineNameOf, engineOf } from '../graph/engines.ts';
import type { Dataset } from '../graph/dataset.ts';
import { createApp, endpoint, type Settings } from '../server/app.ts';
import { listen } from '../server/listen.ts';
import { seedAtStart, type SeedAtStart } from './seed-at-start.ts';

/** Serves until a signal asks to stop; then finishes what is in flight. */
export async function serve(
  settings: Config,
  log: Logger,
  loadDataset: () => Promise<Dataset>,
  { seed, print }: { readonly seed: SeedAtStart; readonly print: (text: string) => void },
): Promise<void> {
  const opening = { settings, loadDataset };
  await seedAtStart(opening, seed, log);
  const graph = await engineOf(settings).open(opening);
  try {
    const revision = await graph.revision();
    if (!revision) log.warn('the database holds no dataset yet: run `npm run seed`');
    const server = await listen(createApp({ graph, log, ...settingsOfApp(settings) }), {
      port: settings.PORT,
      host: settings.HOST,
    });
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

const settingsOfApp = (settings: Config): Settings => ({
  sharedCaching: { fresh: settings.SHARED_MAX_AGE, stale: settings.STALE_WHILE_REVALIDATE },
  operationTimeout: settings.OPERATION_TIMEOUT_MS,
  graphiql: settings.GRAPHIQL,
  introspection: settings.INTROSPECTION,
  operations: { folder: settings.OPERATIONS_FOLDER, only: settings.ONLY_PERSISTED_OPERATIONS },
  metrics: settings.METRICS,
  ...(settings.RATE_LIMIT > 0 && {
    rateLimit: { requestsPerMinute: settings.RATE_LIMIT, trustedProxies: settings.TRUSTED_PROXIES },
  }),
});

const signal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.once(name, () => {
        resolve();
      });
  });
