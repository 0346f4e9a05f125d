import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cite } from '../../src/commands/cite.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { run } from '../e2e/program.ts';
import { worldFolder } from '../world.ts';

const folder = await mkdtemp(join(tmpdir(), 'cite-'));
afterAll(() => rm(folder, { recursive: true }));
const dataset = await loadSeed(worldFolder);
const packs = [{ name: 'p', version: '1', licence: 'CC0-1.0', citation: 'A pack, 1.' }];
const file = join(folder, 'CITATION.cff');

test('the citation names the revision, and each pack its own', async () => {
  expect(await run(['--seed-dir', worldFolder, 'cite'])).toMatchObject({
    code: 0,
    stdout: `${dataset.header.citation} Revision ${dataset.revision}.\n`,
  });
  expect(await cite({ ...dataset, header: { ...dataset.header, packs } })).toContain('\nA pack, 1.');
});

test('a citation file gets version and revision, and keeps the rest to the letter', async () => {
  const rest = '# By hand.\ncff-version: 1.2.0\nkeywords:\n  - graph\n';
  await writeFile(file, `${rest}version: 0.0.1\n`);
  for (const _ of ['once', 'twice']) await run(['--seed-dir', worldFolder, 'cite', '--write', file]);
  const text = await readFile(file, 'utf8');
  expect(text.startsWith(rest)).toBe(true);
  expect(parse(text)).toMatchObject({
    version: dataset.header.version,
    identifiers: [{ type: 'other', value: `revision:${dataset.revision}` }],
  });
});

test('what is no YAML, and data with packs, are refused and nothing is written', async () => {
  await writeFile(file, 'a: [');
  await expect(cite(dataset, file)).rejects.toThrow(file);
  await expect(cite({ ...dataset, header: { ...dataset.header, packs } }, file)).rejects.toThrow('leave --pack out');
  expect(await readFile(file, 'utf8')).toBe('a: [');
});
