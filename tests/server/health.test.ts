import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp, endpoint } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { costly } from '../costly.ts';
import { mainThreadWatch } from '../processor-time.ts';
import { openSeed, silent, type World } from '../world.ts';

const atOnce = 8;

let world: World;
let server: Listening;
beforeAll(async () => {
  world = await openSeed();
  const app = createApp({ graph: world.graph, log: silent, operationTimeout: 60_000 });
  server = await listen(app, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.stop(0);
  await world.graph.close();
});

type Asking = (signal?: AbortSignal) => Promise<Response>;

const page =
  (path: string): Asking =>
  (signal) =>
    fetch(server.url + path, { headers: { accept: 'text/html' }, ...(signal && { signal }) });

const operation =
  (query: string, accept = 'application/json'): Asking =>
  (signal) =>
    fetch(server.url + endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
      ...(signal && { signal }),
    });

/** How many milliseconds the thread that answers works, at the worst, from a question for /health to its answer. */
async function slowestHealth(asking: Asking): Promise<number> {
  const enough = AbortSignal.timeout(400);
  const others = { areDone: false };
  const asked = Promise.allSettled(Array.from({ length: atOnce }, () => asking(enough))).finally(() => {
    others.areDone = true;
  });
  let worst = 0;
  while (!others.areDone) {
    const worked = mainThreadWatch();
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    worst = Math.max(worst, worked());
  }
  for (const each of await asked) if (each.status === 'fulfilled') expect(each.value.status).toBe(200);
  return worst;
}

test.each<readonly [string, Asking]>([
  ...Object.entries(costly).map(([name, query]) => [`operations of ${name}`, operation(query)] as const),
  ['tables', operation(costly['large answers'], 'text/csv')],
  ...[
    '/roles/cio',
    '/roles/cio?lang=de',
    '/map',
    '/paths/it-support-specialist/cto',
    '/tracks/engineering',
    '/data',
  ].map((path) => [`the page ${path}`, page(path)] as const),
  ['cards', page('/roles/cio/card.png')],
  ['pictures', page('/answers/shortest-path.svg?from=sysadmin&to=cio')],
])(`/health is answered soon beside ${atOnce} %s at once`, { timeout: 120_000 }, async (_, asking) => {
  // A database that has just started may take longer than an operation may.
  await expect.poll(async () => (await asking()).status, { timeout: 60_000, interval: 500 }).toBe(200);
  let worst = Infinity;
  // The least of some, as the rest is other work of the process.
  for (let tries = 0; tries < 10 && worst >= 100; tries += 1) worst = Math.min(worst, await slowestHealth(asking));
  expect(worst).toBeLessThan(100);
});
