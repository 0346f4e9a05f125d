import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { engineNameOf, engineOf } from '../graph/engines.ts';
import type { Dataset } from '../graph/dataset.ts';
import { createApp, endpoint, type App, type Settings } from '../server/app.ts';
import { listen } from '../server/listen.ts';
import { CommandError } from './error.ts';
import { openSnapshots } from './snapshots.ts';
import { seedAtStart, type SeedAtStart } from './seed-at-start.ts';

/** Serves until a signal asks to stop; then finishes what is in flight. */
export async function serve(
  settings: Config,
  log: Logger,
  loadDataset: () => Promise<Dataset>,
  { seed, print }: { readonly seed: SeedAtStart; readonly print: (text: string) => void },
): Promise<void> {
  const opening = { settings, loadDataset };
  const versions = await openSnapshots(settings);
  await seedAtStart(opening, seed, log);
  const traces = await openTraces(settings, log);
  const graph = await engineOf(settings).open(opening);
  const store = await openStore(settings, log);
  try {
    const revision = await graph.revision();
    if (!revision) log.warn('the database holds no dataset yet: run `npm run seed`');
    const app = await onceWarm((warmed) =>
      createApp({ graph, log, versions, traces, warmed, ...settingsOfApp(settings, store?.client) }),
    );
    const server = await listen(app, {
      port: settings.PORT,
      host: settings.HOST,
      trustedProxies: settings.TRUSTED_PROXIES,
    });
    const engine = settings.NEO4J_URI ?? engineNameOf(settings);
    log.info({ url: server.url, engine, revision: revision?.revision }, 'listening');
    print(`GraphiQL: ${server.url}${endpoint}`);
    await signal();
    log.info('stopping');
    await server.stop();
  } finally {
    store?.close();
    await graph.close();
    await traces?.stop();
  }
  log.info('stopped');
}

/** Milliseconds that the first questions are waited for: a Neo4j that has just started plans each for seconds. */
const warmWithin = 20_000;

const onceWarm = (create: (warmed: () => void) => App): Promise<App> =>
  new Promise((resolve) => {
    const warmed = () => {
      clearTimeout(late);
      resolve(app);
    };
    const late = setTimeout(warmed, warmWithin);
    const app = create(warmed);
  });

async function openTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: collector }: Config, log: Logger) {
  if (collector === undefined) return undefined;
  const { createTraces } = await wanted('OTEL_EXPORTER_OTLP_ENDPOINT', import('../server/traces.ts'));
  return createTraces(log);
}

async function openStore({ RATE_LIMIT: limit, RATE_LIMIT_STORE: address }: Config, log: Logger) {
  if (limit === 0 || address === undefined) return undefined;
  const { openSharedStore } = await wanted('RATE_LIMIT_STORE', import('../server/shared-store.ts'));
  return openSharedStore(address, log);
}

/** A module whose packages are installed unless optional ones are left out. */
async function wanted<T>(setting: string, module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new CommandError(`${setting} needs optional packages: install without --omit=optional. ${error.message}`);
  }
}

const settingsOfApp = (settings: Config, store?: object): Settings => ({
  sharedCaching: { fresh: settings.SHARED_MAX_AGE, stale: settings.STALE_WHILE_REVALIDATE },
  operationTimeout: settings.OPERATION_TIMEOUT_MS,
  graphiql: settings.GRAPHIQL,
  introspection: settings.INTROSPECTION,
  operations: { folder: settings.OPERATIONS_FOLDER, only: settings.ONLY_PERSISTED_OPERATIONS },
  metrics: settings.METRICS,
  ...(settings.RATE_LIMIT > 0 && {
    rateLimit: {
      requestsPerMinute: settings.RATE_LIMIT,
      trustedProxies: settings.TRUSTED_PROXIES,
      ...(store && { store }),
    },
  }),
});

const signal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.once(name, () => {
        resolve();
      });
  });
