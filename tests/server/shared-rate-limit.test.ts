import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { openSharedStore } from '../../src/server/shared-store.ts';
import { openSmallWorld, silent, type World } from '../world.ts';

/** Debian's package redis-server; .ci/run installs it. */
function isInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version']);
    return true;
  } catch {
    return false;
  }
}

const port = 7_391;
const folder = mkdtempSync(join(tmpdir(), 'redis-'));
let redis: ChildProcess | undefined;
let world: World;

beforeAll(async () => {
  world = await openSmallWorld();
});
afterAll(async () => {
  redis?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
  await world.graph.close();
});

test.runIf(isInstalled())('servers count together in Redis, and each alone while it does not answer', async () => {
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']);
  for await (const said of redis.stdout ?? []) if (String(said).includes('Ready to accept')) break;
  redis.stdout?.resume();
  const stores = [0, 1].map(() => openSharedStore(`redis://127.0.0.1:${port}`, silent));
  await Promise.all(stores.map(({ client }) => once(client, 'ready')));
  const servers = stores.map(({ client }) =>
    createApp({
      graph: world.graph,
      log: silent,
      rateLimit: { requestsPerMinute: 3, trustedProxies: 1, store: client },
    }),
  );
  const ask = async (server: number, address: string) => {
    const response = await servers[server]?.fetch('http://localhost/graphql?query={__typename}', {
      headers: { 'x-forwarded-for': address },
    });
    return [response?.status, response?.headers.get('ratelimit')?.split(';')[1]];
  };
  expect(await ask(0, '192.0.2.1')).toEqual([200, 'r=2']);
  expect(await ask(1, '192.0.2.1')).toEqual([200, 'r=1']);
  expect(await ask(0, '192.0.2.1')).toEqual([200, 'r=0']);
  expect(await ask(1, '192.0.2.1')).toEqual([429, 'r=0']);
  expect(await ask(1, '192.0.2.2')).toEqual([200, 'r=2']);
  redis.kill('SIGSTOP');
  expect(await ask(0, '192.0.2.3')).toEqual([200, 'r=2']);
  expect(await ask(1, '192.0.2.3')).toEqual([200, 'r=2']);
  redis.kill('SIGCONT');
  redis.kill('SIGTERM');
  await once(redis, 'close');
  expect(await ask(0, '192.0.2.3')).toEqual([200, 'r=1']);
  for (const { close } of stores) close();
});
