import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldFolder } from '../world.ts';
import { run, serve, type Served } from './program.ts';

const generation = process.env.NEO4J_GENERATION ?? '';
const launcher = fileURLToPath(new URL('../../.ci/neo4j/run', import.meta.url));
const port = '17699';

describe.skipIf(generation === '')(
  'an outage of Neo4j (skipped unless NEO4J_GENERATION says which one to start; .ci/run does)',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'neo4j-'));
    const environment = {
      NEO4J_URI: `bolt://127.0.0.1:${port}`,
      LOG_LEVEL: 'silent',
      OPERATION_TIMEOUT_MS: '8000',
      REMEMBERED_ROWS: '0',
    };
    let database: ChildProcess;
    let server: Served;

    async function startDatabase(): Promise<void> {
      database = spawn(launcher, [generation, home, port], { stdio: ['ignore', 'pipe', 'ignore'] });
      const [said] = (await once(database.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
      expect(said.toString()).toContain('ready');
    }
    async function killDatabase(): Promise<void> {
      database.kill('SIGKILL');
      await once(database, 'close');
    }
    const ready = async () => (await fetch(`${server.url}/ready`)).status;
    const answer = { data: { shortestPath: { length: 3 } } };
    const askPath = async () => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: '{ shortestPath(from: "sysadmin", to: "cio") { length } }' }),
      });
      return (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    };

    beforeAll(async () => {
      await startDatabase();
      expect(await run(['--seed-dir', worldFolder, 'seed'], environment)).toMatchObject({ code: 0, stderr: '' });
      server = await serve(['--seed-dir', worldFolder], environment);
    }, 240_000);
    afterAll(async () => {
      await server.stop();
      await killDatabase();
      rmSync(home, { recursive: true, force: true });
    });

    /** A database that has just started may take longer than an operation may. */
    const answersSoon = () => expect.poll(askPath, { timeout: 40_000, interval: 500 }).toEqual(answer);

    test('gives clients a coded error within seconds; the server heals by itself when Neo4j is back', async () => {
      await answersSoon();
      expect(await ready()).toBe(200);

      await killDatabase();
      const started = performance.now();
      const { errors } = await askPath();
      expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(await ready()).toBe(503);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);

      await startDatabase();
      await answersSoon();
      expect(await ready()).toBe(200);
    }, 150_000);

    test('that hangs is told within seconds, too, and over when it goes on', async () => {
      expect(await askPath()).toEqual(answer);
      database.kill('SIGSTOP');
      const started = performance.now();
      const [isReady, ...answers] = await Promise.all([ready(), ...Array.from({ length: 20 }, askPath)]);
      expect(isReady).toBe(503);
      for (const { errors } of answers) expect(['TIMED_OUT', 'UNAVAILABLE']).toContain(errors?.[0]?.extensions.code);
      expect(performance.now() - started).toBeLessThan(12_000);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);

      database.kill('SIGCONT');
      expect(await askPath()).toEqual(answer);
      expect(await ready()).toBe(200);
    }, 60_000);
  },
);
