import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worldFolder } from '../world.ts';
import { commandNames, run } from './program.ts';

const embedded = { NEO4J_URI: '' };
const world = ['--seed-dir', worldFolder];

describe('the command line', () => {
  test('ends with the same code in text and in JSON where there is nothing to print', async () => {
    for (const args of [
      ['path', 'cio', 'it-support-specialist'],
      ['path', 'sysadmin', 'cio', '--max-steps', '1'],
      ['search', 'zzzzzzzz'],
    ]) {
      const text = await run([...world, ...args], embedded);
      expect([text.code, text.stdout]).toEqual([1, '']);
      expect(await run([...world, ...args, '--json'], embedded)).toEqual(text);
    }
  });

  test('explains wrong usage with exit code 2', async () => {
    for (const args of [
      ['path', 'cio'],
      ['gap', 'cio'],
      ['nonsense'],
      ['path', 'a', 'b', '--nonsense'],
      ['path', 'a', 'b', '--max-steps', 'many'],
    ]) {
      const { code, stderr } = await run([...world, ...args], embedded);
      expect([code, stderr]).toEqual([2, expect.stringContaining('error: ')]);
    }
  });

  test('has help on every command', async () => {
    for (const name of commandNames) {
      const { code, stdout } = await run([name, '--help'], embedded);
      expect([code, stdout]).toEqual([0, expect.stringContaining(`Usage: tech-leadership-graph ${name}`)]);
    }
  });

  test('suggests the command, the option and the measure that were meant', async () => {
    for (const [args, suggestion] of [
      [['pth', 'sysadmin', 'cio'], 'Did you mean path?'],
      [['path', 'sysadmin', 'cio', '--max-step', '3'], 'Did you mean --max-steps?'],
      [['path', 'sysadmin', 'cio', '--optimize', 'yaers'], 'Did you mean years?'],
      [['search', 'Leiter IT', '--language', 'german'], 'It must be one of: en, de, es, '],
      [['path', 'sysadmin', 'cio', '--optimize', 'salary'], 'It must be one of: '],
      [['path', 'sysadmin', 'cio', '--kinds', 'promotion', 'swich'], 'Did you mean switch?'],
    ] as const) {
      const { code, stdout, stderr } = await run([...world, ...args], embedded);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(suggestion)]);
    }
  });

  test('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const option of ['--version', '-V']) expect((await run([option], embedded)).stdout).toBe(`${version}\n`);
  });

  test('names a folder that is not there', async () => {
    const { code, stderr } = await run(['--seed-dir', '/no/such/folder', 'check'], embedded);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^\/no\/such\/folder.*: no such file or directory\. /)]);
  });

  test('names a variable with a wrong value', async () => {
    const { code, stderr } = await run([...world, 'serve'], { ...embedded, PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT=abc cannot be used');
    expect(stderr).toContain('LOG_LEVEL=loud cannot be used');
  });

  test('checks the seed, and lists its faults instead of serving it', async () => {
    const good = await run([...world, 'check'], embedded);
    expect([good.code, good.stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+ records and \d+ relationships, no faults/),
    ]);
    for (const command of ['check', 'serve']) {
      const { code, stderr } = await run(['--seed-dir', `${worldFolder}/roles`, command], embedded);
      expect(code).toBe(1);
      expect(stderr).toContain('cio.yaml:1:1: "." is not a folder of records');
      expect(stderr).not.toContain('    at ');
    }
  });

  test('writes the whole dataset to a file, in the format that its ending names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    const json = join(folder, 'graph.json');
    expect((await run([...world, 'export', json], embedded)).stdout).toMatch(/\d+ nodes and \d+ edges, revision /);
    const whole = JSON.parse(readFileSync(json, 'utf8'));
    expect(whole.nodes.find(({ key }: { key: string }) => key === 'cio')).toMatchObject({
      label: 'Role',
      title: 'Chief Information Officer',
      emerged: { from: 1980 },
      confidence: 'REPORTED',
      sources: ['article'],
    });
    const wrong = await run([...world, 'export', join(folder, 'graph.doc')], embedded);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('name a file in .json, .ndjson, .graphml')]);
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
});
