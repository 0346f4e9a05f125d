import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { openSeed, silent } from '../world.ts';

const query = '{ search(text: "chief information officer", first: 1) { key } }';

test('an operation ends when its client goes away', async () => {
  const { graph } = await openSeed();
  const signals: (AbortSignal | undefined)[] = [];
  const slow = {
    ...graph,
    observed: (seen: (revision: string | null) => void, signal?: AbortSignal) => {
      signals.push(signal);
      const read = graph.observed(seen, signal);
      const search: typeof read.search = async (...asked) => {
        await pause(5_000, undefined, signal && { signal });
        return read.search(...asked);
      };
      return { ...read, search };
    },
  };
  const server = await listen(createApp({ graph: slow, log: silent }), { port: 0, host: '127.0.0.1' });
  const leave = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: leave.signal,
  });
  while (!signals.some((signal) => signal)) await pause(1);
  leave.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  for (let tries = 0; tries < 200 && !signals.some((signal) => signal?.aborted); tries += 1) await pause(5);
  expect(signals.some((signal) => signal?.aborted)).toBe(true);
  await server.stop();
  await graph.close();
});
