import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { changelog } from '../../src/commands/changelog.ts';

const repository = mkdtempSync(join(tmpdir(), 'changelog-'));
const seed = join(repository, 'seed');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: repository });
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(seed, path)), { recursive: true });
  writeFileSync(join(seed, path), text);
};

describe('the changelog of the data', () => {
  beforeAll(() => {
    git('init', '--quiet');
    put('dataset.yaml', 'version: 1.0.0\n');
    put('roles/kept.yaml', 'title: Kept\n');
    put('roles/gone.yaml', 'summary: What nobody does any more, and what is said here alone.\n');
    put('skills/old-name.yaml', 'title: Name\nsummary: A skill that keeps all it says\nkind: BUSINESS\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'one');
    git('tag', 'v1.0.0');
    put('dataset.yaml', 'version: 1.1.0\n');
    put('roles/kept.yaml', 'title: Kept still\n');
    rmSync(join(seed, 'roles/gone.yaml'));
    renameSync(join(seed, 'skills/old-name.yaml'), join(seed, 'skills/new-name.yaml'));
    put('traits/new.yaml', 'title: New\n');
    put('README.md', 'No record.\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'two');
  });

  const section = [
    '## 1.1.0',
    '### Added',
    '- traits: new',
    '### Renamed',
    '- skills: old-name → new-name',
    '### Removed',
    '- roles: gone',
  ].join('\n\n');

  test('names the keys added, renamed and removed between two revisions', async () => {
    expect(await changelog(seed, 'v1.0.0', 'HEAD', { write: false })).toBe(section);
  });

  test('says where no key changed', async () => {
    expect(await changelog(seed, 'v1.0.0', 'v1.0.0', { write: false })).toBe('## 1.0.0\n\nNo key changed.');
  });

  test('is written with the newest version first, and once for each', async () => {
    await changelog(seed, 'v1.0.0', 'v1.0.0', { write: true });
    await changelog(seed, 'v1.0.0', 'HEAD', { write: true });
    await changelog(seed, 'v1.0.0', 'HEAD', { write: true });
    const written = readFileSync(join(seed, 'CHANGELOG.md'), 'utf8');
    expect(written.match(/^## .*$/gm)).toEqual(['## 1.1.0', '## 1.0.0']);
    expect(written).toContain(section);
  });

  test('names a revision that is not there', async () => {
    await expect(changelog(seed, 'v0.0.0', 'HEAD', { write: false })).rejects.toThrow('v0.0.0');
  });
});
