import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportData } from '../src/commands/export.ts';
import { openSnapshots } from '../src/commands/snapshots.ts';
import type { Dataset } from '../src/graph/dataset.ts';
import { datasetOf } from '../src/seed/load.ts';
import { readSeedFiles } from '../src/seed/read.ts';
import { createApp, endpoint, type App } from '../src/server/app.ts';
import { openWorld, silent, worldFolder, type World } from './world.ts';

let folder: string;
let world: World;
let app: App;
let now: Dataset;
let older: Dataset;
let oldest: Dataset;

/** The world as it was when the CIO was called so, and the data numbered so. */
async function called(title: string, version: string): Promise<Dataset> {
  const files = await readSeedFiles(worldFolder);
  return datasetOf(
    files.map(({ path, text }) => ({
      path,
      text: text
        .replace(path === 'roles/cio.yaml' ? /^title: .*$/m : /^$a/, `title: ${title}`)
        .replace(path === 'dataset.yaml' ? /^version: .*$/m : /^$a/, `version: ${version}`),
    })),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
  now = await called('Chief Information Officer', '0.2.0');
  older = await called('Head of Computing', '0.1.0');
  oldest = await called('Computer Manager', '0.0.9');
  for (const dataset of [older, oldest]) await exportData(dataset, folder, { snapshot: true });
  world = await openWorld(now);
  app = createApp({ graph: world.graph, log: silent, versions: await openSnapshots({ SNAPSHOTS: folder }) });
});
afterAll(async () => {
  await world.graph.close();
  await rm(folder, { recursive: true });
});

type Headers = Readonly<Record<string, string>>;

async function post(query: string, headers: Headers = {}, variables: object = {}) {
  const response = await app.fetch(`http://localhost${endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: any; errors?: readonly any[] }; // oxlint-disable-line typescript/no-explicit-any
  return { data, errors, revision: response.headers.get('dataset-revision') };
}

const get = (query: string, headers: Headers = {}) =>
  app.fetch(`http://localhost${endpoint}?${new URLSearchParams({ query }).toString()}`, { headers });

const title = '{ role(key: "cio") { title } dataset { version } }';

test('a snapshot is named by version and revision', async () => {
  expect((await readdir(folder)).sort()).toEqual(
    [`0.1.0-${older.revision}.snapshot.ndjson`, `0.0.9-${oldest.revision}.snapshot.ndjson`].sort(),
  );
});

test('the header draws the whole answer from a version or a revision, and the answer tells which', async () => {
  const current = await post(title);
  expect(current.data).toEqual({ role: { title: 'Chief Information Officer' }, dataset: { version: '0.2.0' } });
  expect(current.revision).toBe(now.revision);
  for (const at of ['0.1.0', older.revision])
    expect(await post(title, { 'dataset-revision': at })).toMatchObject({
      data: { role: { title: 'Head of Computing' }, dataset: { version: '0.1.0' } },
      revision: older.revision,
    });
  expect((await post(title, { 'dataset-revision': oldest.revision })).data.role.title).toBe('Computer Manager');
  for (const at of ['0.2.0', now.revision])
    expect((await post(title, { 'dataset-revision': at })).data).toEqual(current.data);
});

test('what dataset is asked for holds of the whole operation', async () => {
  const inVariable =
    'query Q($at: String) { role(key: "cio") { title } ...Old } fragment Old on Query { dataset(at: $at) { version } }';
  const asked = await post(inVariable, {}, { at: '0.1.0' });
  expect(asked.data).toEqual({ role: { title: 'Head of Computing' }, dataset: { version: '0.1.0' } });
  expect((await post(inVariable)).data.dataset.version).toBe('0.2.0');
  const byDefault =
    'query Q($at: String = "0.1.0") { search(text: "head of computing") { key } dataset(at: $at) { version } }';
  expect((await post(byDefault)).data.dataset.version).toBe('0.1.0');
  // Compiled when it is asked again.
  for (const at of ['0.1.0', '0.0.9', '0.2.0', '0.1.0'])
    expect((await post(inVariable, {}, { at })).data.dataset.version).toBe(at);
});

test('the states that may be asked are listed, the current one first', async () => {
  const { data } = await post('{ dataset(at: "0.1.0") { versions { version revision isCurrent citation } } }');
  expect(data.dataset.versions).toEqual([
    { version: '0.2.0', revision: now.revision, isCurrent: true, citation: `none Revision ${now.revision}.` },
    {
      version: '0.0.9',
      revision: oldest.revision,
      isCurrent: false,
      citation: `none Revision ${oldest.revision}.`,
    },
    { version: '0.1.0', revision: older.revision, isCurrent: false, citation: `none Revision ${older.revision}.` },
  ]);
});

test('a version that is not there is refused with those that are', async () => {
  for (const asked of [
    await post(title, { 'dataset-revision': '7.0.0' }),
    await post('{ dataset(at: "7.0.0") { version } }'),
  ]) {
    expect(asked.data).toBeUndefined();
    expect(asked.errors?.[0]).toMatchObject({
      message: expect.stringContaining(
        `There is no version or revision "7.0.0" of the data. Known: 0.2.0 (${now.revision}), 0.0.9 (`,
      ),
      extensions: {
        code: 'NOT_FOUND',
        known: [{ version: '0.2.0' }, { version: '0.0.9' }, { version: '0.1.0' }],
      },
    });
  }
});

test('two states in one operation are refused, the same one twice is not', async () => {
  const twice = '{ a: dataset(at: "0.1.0") { version } b: dataset(at: "0.2.0") { version } }';
  expect((await post(twice)).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  const agreeing = await post('{ dataset(at: "0.1.0") { version } }', { 'dataset-revision': older.revision });
  expect(agreeing.data.dataset.version).toBe('0.1.0');
});

test('each state has its own entity tag, and what names none has no tag', async () => {
  const [current, old] = [await get(title), await get(title, { 'dataset-revision': '0.1.0' })];
  const tags = [current, old].map(({ headers }) => headers.get('etag') ?? '');
  expect(new Set(tags).size).toBe(2);
  expect(old.headers.get('vary')).toContain('Dataset-Revision');
  const again = (at: string, tag = '') => get(title, { 'dataset-revision': at, 'if-none-match': tag });
  expect((await again('0.1.0', tags[1])).status).toBe(304);
  expect((await again('0.1.0', tags[0])).status).toBe(200);
  const unknown = await again('7.0.0');
  expect([unknown.headers.get('etag'), unknown.headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('a page is drawn from the state that its header names', async () => {
  const page = await app.fetch('http://localhost/roles/cio', {
    headers: { accept: 'text/html', 'dataset-revision': '0.1.0' },
  });
  expect(await page.text()).toContain('Head of Computing');
});

test('several snapshots of a version are told apart by revision', async () => {
  const others = await mkdtemp(join(tmpdir(), 'snapshots-'));
  try {
    const revised = await called('Chief of Computing', '0.1.0');
    for (const dataset of [older, revised]) await exportData(dataset, others, { snapshot: true });
    const versions = await openSnapshots({ SNAPSHOTS: others });
    const several = createApp({ graph: world.graph, log: silent, versions });
    const ask = async (at: string) => {
      const body = JSON.stringify({ query: title });
      const headers = { 'content-type': 'application/json', 'dataset-revision': at };
      const response = await several.fetch(`http://localhost${endpoint}`, { method: 'POST', headers, body });
      return (await response.json()) as { readonly data?: any; readonly errors?: readonly any[] }; // oxlint-disable-line typescript/no-explicit-any
    };
    expect((await ask('0.1.0')).errors?.[0].extensions).toMatchObject({
      code: 'AMBIGUOUS',
      candidates: [older.revision, revised.revision].sort(),
    });
    expect((await ask(revised.revision)).data.role.title).toBe('Chief of Computing');
  } finally {
    await rm(others, { recursive: true });
  }
});

test('a snapshot that is no whole one is told by its file, and read again once it is', async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'snapshots-'));
  try {
    await exportData(older, damaged, { snapshot: true });
    const file = join(damaged, `0.1.0-${older.revision}.snapshot.ndjson`);
    await appendFile(file, '\n[{}]');
    const versions = await openSnapshots({ SNAPSHOTS: damaged });
    await expect(versions?.open(older.revision)).rejects.toThrow('does not hold what');
    await exportData(older, damaged, { snapshot: true });
    expect((await (await versions?.open(older.revision))?.graph.revision())?.version).toBe('0.1.0');

    await writeFile(file, 'no snapshot');
    await expect(openSnapshots({ SNAPSHOTS: damaged })).rejects.toThrow(`${file} is no whole snapshot`);
    await expect(openSnapshots({ SNAPSHOTS: join(damaged, 'none') })).rejects.toThrow('cannot be read');
  } finally {
    await rm(damaged, { recursive: true });
  }
});
