import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { slowed } from '../slow-graph.ts';
import { openSmallWorld, silent, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openSmallWorld();
});
afterAll(() => world.graph.close());

const query = 'query={ role(key: "cio") { key } }';
const addresses = [
  `/graphql?${query}`,
  '/roles/cio',
  '/paths/sysadmin/cio',
  '/map',
  '/answers/shortest-path?from=sysadmin&to=cio',
  '/answers/shortest-path.csv?from=sysadmin&to=cio',
  '/answers/shortest-path.svg?from=sysadmin&to=cio',
];

describe.each(addresses)('%s', (address) => {
  test('ends all its work when its client goes away', async () => {
    const { graph, signals } = slowed(world.graph);
    const server = await listen(createApp({ graph, log: silent }), { port: 0, host: '127.0.0.1' });
    const leave = new AbortController();
    const answer = fetch(server.url + address, {
      signal: leave.signal,
      headers: { accept: 'image/svg+xml, application/json' },
    });
    while (signals.length === 0) await pause(1);
    leave.abort();
    await expect(answer).rejects.toThrow(/abort/i);
    await expect.poll(() => signals.every(({ aborted }) => aborted)).toBe(true);
    const begun = signals.length;
    await pause(50);
    expect(signals).toHaveLength(begun);
    await server.stop(0);
  });

  test('is given up in its time', async () => {
    const { graph, signals } = slowed(world.graph);
    const app = createApp({ graph, log: silent, operationTimeout: 100 });
    const began = performance.now();
    const response = await app.fetch(`http://localhost${address}`, { headers: { accept: 'application/json' } });
    expect([response.status, await response.json()]).toEqual([
      503,
      { errors: [{ message: expect.stringContaining('given up'), extensions: { code: 'TIMED_OUT' } }] },
    ]);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});
