import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/graph/dataset.ts';
import { printFault, type Fault } from '../../src/seed/fault.ts';
import { assembleSeed, checkSeed, datasetOf, readContents, seedOf } from '../../src/seed/load.ts';
import { openApi, type Api } from '../api.ts';
import { openWorld, worldFolder } from '../world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const describedAs = (more: object = {}) =>
  JSON.stringify({ name: 'more', version: '2', licenses: [{ name: 'CC0-1.0' }], citation: 'More, 2.', ...more });

let count = 0;

/** A pack with these files; what describes it stands there unless it is among them. */
async function packOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const directory = join(folder, String((count += 1)));
  for (const [path, content] of Object.entries({ 'datapackage.json': describedAs(), ...files })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  return directory;
}

const laid = async (...packs: string[]) => seedOf(await readContents({ directory: worldFolder, packs }));
const told = (faults: readonly Fault[], pack: string) =>
  faults.map((fault) =>
    printFault(fault)
      .replaceAll(`${pack}/`, '')
      .replaceAll(/\S*\/(\d+)\//g, '$1/'),
  );
const faultsOf = async (files: Readonly<Record<string, string | Buffer>>) => {
  const pack = await packOf(files);
  return told(checkSeed(await laid(pack)), pack);
};
async function datasetWith(...packs: string[]): Promise<Dataset> {
  const seed = await laid(...packs);
  expect(checkSeed(seed).map(printFault)).toEqual([]);
  return assembleSeed(seed);
}
const edgeOf = ({ edges }: Dataset, key: string) => edges.find((edge) => edge.key === key);

const kubernetes = 'title: Kubernetes\nkind: TECHNICAL\nsummary: Runs containers on many machines.\n';

describe('a pack', () => {
  test('brings records and adds relationships to records of the base, and both tell where they come from', async () => {
    const pack = await packOf({
      'skills/kubernetes.yaml': kubernetes,
      'roles/cio.yaml': 'requires:\n  - skill: kubernetes\n    level: 1\n    importance: 0.2\n',
    });
    const dataset = await datasetWith(pack);
    const { nodes, header } = dataset;
    expect(header.packs).toEqual([{ name: 'more', version: '2', licence: 'CC0-1.0', citation: 'More, 2.' }]);
    expect(nodes.find(({ key }) => key === 'kubernetes')?.properties.pack).toBe('more');
    expect(nodes.find(({ key }) => key === 'cio')?.properties.pack).toBeUndefined();
    expect(edgeOf(dataset, 'cio>kubernetes')?.properties).toMatchObject({ level: 1, pack: 'more' });
    expect(edgeOf(dataset, 'cio>vendor-management')?.properties.pack).toBeUndefined();
  });

  test('leaves the revision of a dataset without packs as it is', async () => {
    expect((await datasetWith()).revision).not.toBe((await datasetWith(await packOf({}))).revision);
    expect((await datasetWith()).header.packs).toBeUndefined();
  });

  test('does not change silently what stands below it', async () => {
    expect(await faultsOf({ 'roles/cio.yaml': 'title: Head of information\n' })).toEqual([
      'roles/cio.yaml:1:8: roles/cio is written in roles/cio.yaml already\n    Choose another key, or list roles/cio under overrides in datapackage.json to write it anew.',
    ]);
    expect(
      await faultsOf({
        'roles/cio.yaml': 'requires:\n  - skill: vendor-management\n    level: 1\n    importance: 0.2\n',
      }),
    ).toEqual([
      'roles/cio.yaml:2:12: "vendor-management" is listed under requires of cio already\n    Remove it, or list roles/cio under overrides in datapackage.json to write it anew.',
    ]);
  });

  test('overrides what it says it overrides, and leaves the rest', async () => {
    const dataset = await datasetWith(
      await packOf({
        'datapackage.json': describedAs({ overrides: ['roles/cio'] }),
        'roles/cio.yaml':
          'keyQuestion: Where to?\nrequires:\n  - skill: vendor-management\n    level: 1\n    importance: 0.2\n',
      }),
    );
    const cio = dataset.nodes.find(({ label, key }) => label === 'Role' && key === 'cio');
    expect(cio?.properties).toMatchObject({
      title: 'Chief Information Officer',
      keyQuestion: 'Where to?',
      pack: 'more',
    });
    const own = dataset.edges.filter(({ key }) => key === 'cio>vendor-management');
    expect(own.map(({ properties }) => [properties.level, properties.pack])).toEqual([[1, 'more']]);
    const others = dataset.edges.filter(({ from, edge }) => from === 'cio' && edge === 'LEADS_TO');
    expect(others.every(({ properties }) => properties.pack === undefined)).toBe(true);
  });

  test('tells faults of what it overrides in its own file', async () => {
    const faults = await faultsOf({
      'datapackage.json': describedAs({ overrides: ['roles/cio', 'roles/nobody'] }),
      'roles/cio.yaml': 'title: TODO\n',
    });
    expect(faults).toEqual([
      expect.stringContaining('datapackage.json:1:1: overrides names "roles/nobody", which no layer below has'),
      expect.stringMatching(/^roles\/cio\.yaml:1:8: .*\[no-placeholders\]/),
    ]);
  });

  test('tells once of a source that is missing for every row of a table', async () => {
    expect(
      await faultsOf({
        'datapackage.json': describedAs({ resources: [{ path: 'skills.csv', evidence: { sources: ['lost'] } }] }),
        'skills.csv': 'key,title,summary\nk8s,K8s,Runs containers.\nhelm,Helm,Packs them.\n',
      }),
    ).toEqual([expect.stringMatching(/^skills\.csv:2:1: there is no Source "lost", named 2 times/)]);
  });

  test('refuses two packs that bring one record, or bear one name', async () => {
    const first = await packOf({ 'skills/kubernetes.yaml': kubernetes });
    const second = await packOf({ 'skills/kubernetes.yaml': kubernetes });
    expect(told(checkSeed(await laid(first, second)), second)).toEqual([
      expect.stringContaining('a pack named "more" is laid already'),
      expect.stringContaining('skills/kubernetes is written in'),
    ]);
  });
});

describe('tables of a pack', () => {
  const resources = (...paths: string[]) =>
    describedAs({ resources: paths.map((path) => ({ path, evidence: { sources: ['survey'] } })) });

  test('are read as records and relationships, on the evidence of the table where a row has none', async () => {
    const dataset = await datasetWith(
      await packOf({
        'datapackage.json': resources('skills.ndjson', 'roles.requires.csv', 'skills.broader.csv'),
        'skills.ndjson':
          '{"key":"kubernetes","title":"Kubernetes","aliases":["k8s"],"summary":"Runs containers."}\n{"key":"helm","title":"Helm","summary":"Packs charts.","sources":["article"]}\n',
        'roles.requires.csv':
          'from,skill,level,importance,sources\ncio,helm,2,0.5,\n\ncto,helm,3,0.25,"[""article""]"\n',
        'skills.broader.csv': 'from,broader\nhelm,kubernetes\n',
      }),
    );
    const sourcesOf = (key: string) => dataset.nodes.find((node) => node.key === key)?.properties.sources;
    expect([sourcesOf('kubernetes'), sourcesOf('helm')]).toEqual([['survey'], ['article']]);
    expect(edgeOf(dataset, 'cio>helm')?.properties).toMatchObject({ level: 2, importance: 0.5, sources: ['survey'] });
    expect(edgeOf(dataset, 'cto>helm')?.properties).toMatchObject({ level: 3, sources: ['article'], pack: 'more' });
    expect(edgeOf(dataset, 'helm>kubernetes')).toMatchObject({ edge: 'BROADER' });
  });

  test.each([
    ['no resource', { 'skills.csv': 'key,title\n' }, 'skills.csv:1:1: no resource of datapackage.json names the table'],
    ['no table', { 'datapackage.json': resources('skills.csv') }, 'datapackage.json:1:1: there is no skills.csv'],
    ['empty', { 'datapackage.json': resources('skills.csv'), 'skills.csv': '' }, 'skills.csv:1:1: the table is empty'],
    [
      'cut off',
      {
        'datapackage.json': resources('skills.ndjson'),
        'skills.ndjson': '{"key":"a","title":"A","summary":"B."}\n{"key":',
      },
      'skills.ndjson:2:1: not JSON',
    ],
    [
      'ragged',
      { 'datapackage.json': resources('roles.requires.csv'), 'roles.requires.csv': 'from,skill\ncio\n' },
      'roles.requires.csv:2:1: not CSV',
    ],
    [
      'Latin-1',
      { 'datapackage.json': resources('skills.csv'), 'skills.csv': Buffer.from('key,title\na,\xE9lan\n', 'latin1') },
      'skills.csv:2:1: not UTF-8',
    ],
    [
      'unknown column',
      { 'datapackage.json': resources('roles.requires.csv'), 'roles.requires.csv': 'from,skil\ncio,cloud-computing\n' },
      'unknown field "skil"',
    ],
    [
      'unknown start',
      {
        'datapackage.json': resources('roles.requires.csv'),
        'roles.requires.csv': 'from,skill,level,importance\ncoi,cloud-computing,1,1\n',
      },
      'roles.requires.csv:2:1: there is no Role "coi"',
    ],
    [
      'unknown end',
      {
        'datapackage.json': resources('roles.requires.csv'),
        'roles.requires.csv': 'from,skill,level,importance\ncio,cloud-computer,1,1\n',
      },
      'roles.requires.csv:2:1: there is no Skill "cloud-computer"',
    ],
    [
      'name',
      { 'datapackage.json': resources('people.csv'), 'people.csv': 'key\na\n' },
      'people.csv:1:1: the name says',
    ],
    ['no JSON', { 'datapackage.json': '{"name":' }, 'datapackage.json:1:'],
    ['no name', { 'datapackage.json': '{"version":"1"}' }, '"name" is missing'],
  ])('are refused with file and line: %s', async (_, files, expected) => {
    const faults = await faultsOf(files);
    expect(faults.join('\n')).toContain(expected);
  });

  test('say of a folder that describes nothing that it is no pack', async () => {
    const [fault] = checkSeed(await laid(join(folder, 'nowhere')));
    expect(fault?.message).toBe('the file is missing, so the folder is no pack');
  });
});

test('a list that packs make too long is refused, never cut', async () => {
  const keys = [...Array(101).keys()].map((each) => `o-${String(each)}`);
  const pack = await packOf({
    'datapackage.json': describedAs({
      resources: [{ path: 'occupations.ndjson' }, { path: 'occupations.requires.csv' }],
    }),
    'occupations.ndjson': keys.map((key) => JSON.stringify({ key, scheme: 'ESCO', code: key, title: key })).join('\n'),
    'occupations.requires.csv': `from,skill\n${keys.map((key) => `${key},cloud-computing`).join('\n')}\n`,
  });
  const crowded = openApi(await openWorld(await datasetWith(pack)));
  const asked = (args: string) => `{ skill(key: "cloud-computing") { occupations${args} { occupation { key } } } }`;
  const { extensions, message } = await crowded.refuse(asked(''));
  expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(message).toContain('has more than 100 items');
  expect((await crowded.ask(asked('(first: 3)'))).data.skill.occupations).toHaveLength(3);
  await crowded.world.graph.close();
});

describe('the API', () => {
  let api: Api;
  beforeAll(async () => {
    const pack = await packOf({
      'skills/cloud.yaml': 'title: Cloud computing\nsummary: As another vocabulary says it.\n',
      'roles/cio.yaml': 'requires:\n  - skill: cloud\n    level: 1\n    importance: 0.2\n',
      'skills/cloud-computing.yaml': 'related:\n  - skill: cloud\n    relation: EQUIVALENT\n',
    });
    api = openApi(await openWorld(await datasetWith(pack)));
  });
  afterAll(() => api.world.graph.close());

  test('tells packs, filters by them and shows the origin of records and relationships', async () => {
    const { data, errors } = await api.ask(`{
      dataset { packs { name version licence citation } }
      skills(filter: { packs: ["more"] }) { totalCount nodes { key kind pack { name } } }
      role(key: "cio") { pack { name } skills(first: 20) { edges { pack { name } node { key } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.dataset.packs).toEqual([{ name: 'more', version: '2', licence: 'CC0-1.0', citation: 'More, 2.' }]);
    expect(data.skills).toEqual({ totalCount: 1, nodes: [{ key: 'cloud', kind: null, pack: { name: 'more' } }] });
    expect(data.role.pack).toBeNull();
    const origins = new Map(
      data.role.skills.edges.map((edge: { pack: { name: string } | null; node: { key: string } }) => [
        edge.node.key,
        edge.pack?.name,
      ]),
    );
    expect(origins.get('cloud')).toBe('more');
    expect(origins.get('vendor-management')).toBeUndefined();
  });

  test('cites the revision', async () => {
    const { data } = await api.ask('{ dataset { citation revision } }');
    expect(data.dataset.citation).toMatch(new RegExp(` Revision ${String(data.dataset.revision)}\\.$`));
  });

  test('lets a name of the base go before the same name of a pack', async () => {
    const { data } = await api.ask('{ a: skill(key: "Cloud computing") { key } b: skill(key: "cloud") { key } }');
    expect(data).toEqual({ a: { key: 'cloud-computing' }, b: { key: 'cloud' } });
  });

  test('shows related skills from either end', async () => {
    const { data, errors } = await api.ask(
      '{ skill(key: "cloud") { related { edges { relation first { key } node { key } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.skill.related.edges).toEqual([
      { relation: 'EQUIVALENT', first: { key: 'cloud-computing' }, node: { key: 'cloud-computing' } },
    ]);
  });
});

test('sentences of a classification are for packs alone', async () => {
  const told = 'scheme: ONET_SOC\ncode: 99-1\ntitle: Mender\ntasks: [Mend it.]\n';
  expect(() => datasetOf([{ path: 'occupations/onet-99-1.yaml', text: told }])).toThrow('unknown field "tasks"');
  const { nodes } = await datasetWith(await packOf({ 'occupations/onet-99-1.yaml': told }));
  expect(nodes.find(({ key }) => key === 'onet-99-1')?.properties.tasks).toEqual(['Mend it.']);
});
