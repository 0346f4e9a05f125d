import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { watch } from '../../src/commands/watch.ts';
import { isGenerated } from '../../src/import/records.ts';
import { labelOfPath, readSeedFiles, type Reading } from '../../src/seed/read.ts';
import { tidied } from '../../src/seed/tidy.ts';
import { run } from '../e2e/program.ts';
import { seedFolder, worldFolder } from '../world.ts';

let folder: string;
const file = (path: string) => join(folder, path);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-'));
  await cp(worldFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const damage = () => writeFile(file('tracks/broken.yaml'), 'title: 50 %\nsumary: A\n');

describe('faults are written', () => {
  const inFormat = async (format: string) => {
    await damage();
    return run(['--seed-dir', folder, 'check', '--format', format]);
  };

  test('as annotations of GitHub, with what would end them escaped', async () => {
    const { code, stdout } = await inFormat('github');
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(
      /^::error file=[^,:]*tracks\/broken\.yaml,line=1,col=1,title=seed::"summary" is missing%0AAdd it: /,
    );
  });

  test('as SARIF, with every rule', async () => {
    const { code, stdout, stderr } = await inFormat('sarif');
    const { version, runs } = JSON.parse(stdout) as {
      version: string;
      runs: { tool: { driver: { rules: unknown[] } }; results: Record<string, unknown>[] }[];
    };
    expect([code, stderr, version]).toEqual([1, '2 faults in the seed data\n', '2.1.0']);
    expect(runs[0]?.tool.driver.rules.length).toBeGreaterThan(20);
    expect(runs[0]?.results[1]).toMatchObject({
      ruleId: 'shape',
      message: { text: 'unknown field "sumary". Did you mean "summary"?' },
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 1 } } }],
    });
  });

  test('as JSON', async () => {
    const { stdout } = await inFormat('json');
    expect(JSON.parse(stdout)).toMatchObject({ faults: [{ line: 1 }, { line: 2, column: 1 }] });
  });

  test('as nothing where there are none', async () => {
    for (const each of (await readdir(folder)).filter((name) => name !== 'dataset.yaml'))
      await rm(file(each), { recursive: true });
    expect(await run(['--seed-dir', folder, 'check', '--format', 'github'])).toMatchObject({
      code: 0,
      stdout: '\n',
    });
  });
});

describe('what a part of a dataset may lack is a warning', () => {
  const lack = 'the figures of leadsTo of it-manager to it-director names neither sources nor a basis';
  const inFormat = (...options: string[]) => run(['--seed-dir', folder, 'check', ...options]);

  test('in the report, and the check passes', async () => {
    const { code, stdout } = await inFormat();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ warnings: the data is taken as it is$/m);
    expect(stdout).toContain(`${lack} [editorial-has-basis]`);
  });

  test('in each format for programs', async () => {
    expect((await inFormat('--format', 'github')).stdout).toMatch(new RegExp(`^::warning file=.*::${lack}%0A`, 'm'));
    const { runs } = JSON.parse((await inFormat('--format', 'sarif')).stdout) as {
      runs: { results: { level: string; message: { text: string } }[] }[];
    };
    expect(runs[0]?.results.find(({ message }) => message.text.startsWith(lack))?.level).toBe('warning');
    expect(JSON.parse((await inFormat('--json')).stdout).warnings).toContainEqual(
      expect.objectContaining({ message: lack, rule: 'editorial-has-basis' }),
    );
  });

  test('and is not told beside faults', async () => {
    await damage();
    expect(JSON.parse((await inFormat('--json')).stdout)).toMatchObject({ warnings: [] });
  });

  test('but a fault of a whole one', async () => {
    const { code, stderr } = await inFormat('--whole');
    expect(code).toBe(1);
    expect(stderr).toContain(`${lack} [editorial-has-basis]`);
  });
});

describe('--fix', () => {
  test('orders fields, each with its comments, and ends lines alike', () => {
    const text = '# About it.\r\nsummary: Safe.  \r\n# The name.\r\ntitle: Security\r\nsources: [b, a]\r\n\r\n';
    expect(tidied(text, 'Track')).toBe(
      '# yaml-language-server: $schema=../.schema/tracks.json\n# About it.\n# The name.\ntitle: Security\nsummary: Safe.\nsources: [b, a]\n',
    );
  });

  test('leaves what it does not understand, or would change', () => {
    for (const text of ['{ summary: a, title: b }', 'title: [', 'summary: |\n  a  \n  b\ntitle: T\n', ''])
      expect(tidied(text, 'Track')).toBe(text);
  });

  test('does so in place, and a second time nothing', async () => {
    await writeFile(file('tracks/new.yaml'), 'summary: A.\ntitle: New\n');
    await run(['--seed-dir', folder, 'check', '--fix']);
    expect(await readFile(file('tracks/new.yaml'), 'utf8')).toMatch(/\ntitle: New\nsummary: A\.\n$/);
    expect((await run(['--seed-dir', folder, 'check', '--fix'])).stderr).toBe('');
  });

  test('finds nothing to do in the seed; `npm run check -- --fix` mends it', async () => {
    const files = await readSeedFiles(seedFolder);
    const untidy = files.filter(({ path, text }) => {
      const label = labelOfPath(path);
      return label && !isGenerated(text) && tidied(text, label) !== text;
    });
    expect(untidy.map(({ path }) => path)).toEqual([]);
  });
});

test('a watch looks again after a change, and reads only what changed', async () => {
  const reading: Reading = new Map();
  const seen: number[] = [];
  const stopped = new AbortController();
  await watch(
    folder,
    async () => {
      seen.push((await check(folder, { whole: false, format: 'text', reading })).faults.length);
      if (seen.length === 1) await damage();
      if (seen.at(-1) === 2) stopped.abort();
    },
    stopped.signal,
  );
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(2);
});
