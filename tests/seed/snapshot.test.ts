import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SeedError } from '../../src/seed/fault.ts';
import { datasetOf, loadSeed } from '../../src/seed/load.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { worldFolder } from '../world.ts';

let folder: string;
let snapshot: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-'));
  snapshot = join(folder, '.snapshot.ndjson');
  await cp(worldFolder, folder, { recursive: true, filter: (path) => !path.includes('.snapshot') });
});
afterEach(() => rm(folder, { recursive: true }));

const change = async (file: string, from: RegExp, to: string) => {
  const path = join(folder, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
};

test('what was kept of a folder is what its records say', async () => {
  await loadSeed(folder);
  const kept = await readFile(snapshot, 'utf8');
  await writeFile(snapshot, kept.replaceAll('Chief Information Officer', 'Chief Snapshot Officer'));
  const recalled = await loadSeed(folder);
  expect(recalled.nodes.find(({ key }) => key === 'cio')?.properties.title).toBe('Chief Snapshot Officer');

  await writeFile(snapshot, kept);
  expect(await loadSeed(folder)).toEqual(datasetOf(await readSeedFiles(folder)));
});

test('a record changed since is read again, and refused where it is wrong', async () => {
  await loadSeed(folder);
  await change('roles/cio.yaml', /^title: .*$/m, 'title: Chief of Computers');
  const { nodes } = await loadSeed(folder);
  expect(nodes.find(({ key }) => key === 'cio')?.properties.title).toBe('Chief of Computers');

  await change('roles/cio.yaml', /^level: .*$/m, 'level: EMPEROR');
  await expect(loadSeed(folder)).rejects.toThrow(SeedError);
});

test('a snapshot that is damaged, or cannot be written, is done without', async () => {
  const dataset = await loadSeed(folder);
  await writeFile(snapshot, (await readFile(snapshot, 'utf8')).slice(0, -100));
  expect(await loadSeed(folder)).toEqual(dataset);

  await rm(snapshot);
  await mkdir(snapshot);
  expect(await loadSeed(folder)).toEqual(dataset);
});
