import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../e2e/program.ts';
import { worldFolder } from '../world.ts';

const repository = await mkdtemp(join(tmpdir(), 'diff-'));
const folder = join(repository, 'seed');
await cp(worldFolder, folder, { recursive: true });
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: repository });
git('init', '-q');
git('add', '.');
git('commit', '-qm', 'Begin');
const cio = join(folder, 'roles/cio.yaml');
await writeFile(
  cio,
  (await readFile(cio, 'utf8')).replace('title: Chief Information Officer', 'title: Head of Information'),
);
await writeFile(join(folder, 'tracks/security.yaml'), 'title: Security\nsummary: Safe.\n');
const diff = (...args: string[]) => run(['--seed-dir', folder, 'diff', ...args]);

test('a Git revision and the seed as it is', async () => {
  const { code, stdout } = await diff('HEAD');
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(1, -1)).toEqual([
    '~ Role cio',
    '    title: "Chief Information Officer" → "Head of Information"',
    '+ Track security',
  ]);
  expect(stdout).toContain('2 records (1 added, 0 removed, 1 changed), 0 relationships');
});

test('two folders, the other way round, as JSON', async () => {
  const { stdout } = await diff(folder, worldFolder, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    differences: [
      { kind: 'Role', key: 'cio', how: 'changed', properties: { title: { after: 'Chief Information Officer' } } },
      { kind: 'Track', key: 'security', how: 'removed' },
    ],
  });
});

test('for a pull request, as Markdown', async () => {
  const { stdout } = await diff('HEAD', '--format', 'markdown');
  expect(stdout).toContain('<details><summary>Track: 1</summary>\n\n```diff\n+ Track security\n```');
});

test('the same twice', async () => {
  expect((await diff(worldFolder, worldFolder)).stdout).toContain('nothing differs');
});

test('what is neither a folder nor a revision is named', async () => {
  expect(await diff('no-such-thing')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('"no-such-thing" is neither a folder nor a Git revision of'),
  });
  expect((await diff('--', '--output=x')).code).toBe(1);
});
