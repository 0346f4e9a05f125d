import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, endpoint, type App } from '../../src/server/app.ts';
import { costly, times } from '../costly.ts';
import { slowed } from '../slow-graph.ts';
import { openSeed, silent, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openSeed();
});
afterAll(() => world.graph.close());

const appWithin = (operationTimeout: number) => createApp({ graph: world.graph, log: silent, operationTimeout });

const ask = async (app: App, query: string) =>
  app.fetch(`http://localhost${endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });

const send = async (app: App, query: string) => {
  const response = await ask(app, query);
  return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown[] }) };
};

describe('an operation', { timeout: 60_000 }, () => {
  test('that takes too long is given up with a code', async () => {
    const { status, data, errors } = await send(appWithin(20), costly.paths);
    expect([status, data]).toEqual([503, undefined]);
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'The operation was given up after 0.02 seconds. Ask for less at once, or try again later.',
        extensions: { code: 'TIMED_OUT' },
      }),
    ]);
  });

  test('within its time is answered', async () => {
    expect(await send(appWithin(5_000), '{ role(key: "cio") { key } }')).toEqual({
      status: 200,
      data: { role: { key: 'cio' } },
    });
  });

  test.each(['searches', 'explanations', 'rankings'] as const)('of many %s lets others run meanwhile', async (what) => {
    const app = appWithin(60_000);
    const others = { turns: 0, done: false };
    const watching = (async () => {
      for (; !others.done; others.turns += 1) await setImmediate();
    })();
    const { errors } = await send(app, costly[what]).finally(() => (others.done = true));
    await watching;
    expect(errors).toBeUndefined();
    expect(others.turns).toBeGreaterThan(3);
  });

  const heavy = times(6, 'explainNoPath(from: "cio", to: "cto", maxSteps: 1) { because }');

  test('that is heavy waits for its turn', async () => {
    const app = appWithin(20_000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(app, heavy)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  const page = async (app: App) => app.fetch('http://localhost/map', { headers: { accept: 'text/html' } });

  test.each<readonly [string, (app: App) => Promise<Response>]>([
    ['operation', (app) => ask(app, heavy)],
    ['page', page],
  ])('as a heavy %s is refused where too many wait', async (_, asking) => {
    const app = createApp({ graph: slowed(world.graph).graph, log: silent, operationTimeout: 300 });
    const answers = await Promise.all(Array.from({ length: 60 }, () => asking(app)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(Array(8).fill('5'));
    expect(await refused[0]?.text()).toContain('Too many heavy operations wait already.');
  });
});
