import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, endpoint, type App } from '../../src/server/app.ts';
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

const times = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${String(at)}: ${field}`).join(' ')} }`;

/** Many long searches at once. */
const long = times(
  12,
  'careerPaths(from: "it-support-specialist", to: "cto", first: 20, optimize: EFFORT) { paretoOptimal }',
);

describe('an operation', { timeout: 60_000 }, () => {
  test('that takes too long is given up with a code', async () => {
    const { status, data, errors } = await send(appWithin(20), long);
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

  test.each([
    [
      'searches',
      48,
      'search(text: "cheif informaton oficer for tecnology, secureity and digitel transformaton of the companny", first: 1) { key }',
    ],
    [
      'explanations',
      48,
      'explainNoPath(from: "it-support-specialist", to: "ceo", avoid: ["it-manager", "service-desk-manager"], kinds: [LATERAL, SWITCH], maxSteps: 4, maxYears: 12) { because }',
    ],
    ['rankings', 100, 'similarRoles(role: "cio", first: 1) { score: similarity }'],
  ])('of many %s lets others run meanwhile', async (_, count, field) => {
    const app = appWithin(60_000);
    await send(app, times(1, field));
    const others = { turns: 0, done: false };
    const watching = (async () => {
      for (; !others.done; others.turns += 1) await setImmediate();
    })();
    const { errors } = await send(app, times(count, field)).finally(() => (others.done = true));
    await watching;
    expect(errors).toBeUndefined();
    expect(others.turns).toBeGreaterThan(3);
  });

  test('that is heavy waits for its turn, and is refused where too many wait', async () => {
    const app = appWithin(20_000);
    const heavy = times(6, 'explainNoPath(from: "cio", to: "cto", maxSteps: 1) { because }');
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask(app, heavy)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(52);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(Array(8).fill('5'));
    expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_BUSY' } }] });
  });
});
