import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worldFolder } from '../world.ts';
import { run, serve } from './program.ts';

const embedded = { NEO4J_URI: '' };
const world = ['--seed-dir', worldFolder];

describe('the command line', () => {
  test('prints a path as text', async () => {
    const { code, stdout } = await run([...world, 'path', 'sysadmin', 'cio'], embedded);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Systems Administrator
        ↓ promotion, after 4 years (2–6), difficulty 2 of 5
          teaches: Something
          evidence: reported — An article
      Infrastructure Lead
        ↓ promotion, after 4 years (3–6), difficulty 3 of 5
          teaches: Something
          evidence: reported — An article
      IT Director
        ↓ promotion, after 6 years (4–9), difficulty 4 of 5
          teaches: Something
          evidence: reported — An article
      Chief Information Officer

      3 steps, 14 years (9–21)
      "
    `);
  });

  test('prints a path as JSON', async () => {
    const { stdout } = await run([...world, 'path', 'sysadmin', 'cio', '--json'], embedded);
    expect(JSON.parse(stdout)).toMatchObject({
      length: 3,
      roles: [{ key: 'systems-administrator' }, {}, {}, { key: 'cio' }],
    });
  });

  test('says what it cannot find, and what is near, with exit code 1', async () => {
    const { code, stderr } = await run([...world, 'path', 'sysadmn', 'cio'], embedded);
    expect([code, stderr.trim()]).toEqual([
      1,
      'There is no role "sysadmn". Nearest: systems-administrator (sysadmin).',
    ]);
    const none = await run([...world, 'path', 'cio', 'it-support-specialist'], embedded);
    expect([none.code, none.stderr.trim()]).toEqual([
      1,
      'There is no way from "cio" to "it-support-specialist" by career steps.',
    ]);
  });

  test('explains wrong usage with exit code 2', async () => {
    for (const args of [['path', 'cio'], ['nonsense'], ['path', 'a', 'b', '--nonsense']]) {
      const { code, stderr } = await run(args, embedded);
      expect([code, stderr]).toEqual([2, expect.stringContaining('error: ')]);
    }
  });

  test('has help on every command', async () => {
    for (const command of ['serve', 'path', 'seed', 'check', 'schema']) {
      const { code, stdout } = await run([command, '--help'], embedded);
      expect([code, stdout]).toEqual([0, expect.stringContaining(`Usage: tech-leadership-graph ${command}`)]);
    }
  });

  test('names a variable with a wrong value', async () => {
    const { code, stderr } = await run([...world, 'serve'], { ...embedded, PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT=abc cannot be used');
    expect(stderr).toContain('LOG_LEVEL=loud cannot be used');
  });

  test('checks the seed, and lists its faults instead of serving it', async () => {
    const good = await run([...world, 'check'], embedded);
    expect([good.code, good.stdout]).toEqual([0, expect.stringMatching(/^34 records and 70 relationships, no faults/)]);
    for (const command of ['check', 'serve']) {
      const { code, stderr } = await run(['--seed-dir', `${worldFolder}/roles`, command], embedded);
      expect(code).toBe(1);
      expect(stderr).toContain('cio.yaml:1:1: "." is not a folder of records');
      expect(stderr).not.toContain('    at ');
    }
  });

  test('prints the schema', async () => {
    const { stdout } = await run(['schema'], embedded);
    expect(stdout).toBe(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  });

  test('says that only Neo4j needs seeding', async () => {
    const { code, stderr } = await run([...world, 'seed'], embedded);
    expect([code, stderr]).toEqual([1, expect.stringContaining('NEO4J_URI is not set')]);
  });

  test('names the address at which no database answers', async () => {
    const { code, stderr } = await run([...world, 'serve'], { NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('Neo4j at bolt://127.0.0.1:9 does not answer')]);
  });

  test('serves until it is told to stop, and ends cleanly', async () => {
    const server = await serve(world, embedded);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});
