import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { move } from '../../src/commands/move.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Files = Readonly<Record<string, string>>;

async function put(files: Files): Promise<string> {
  const directory = join(folder, String((count += 1)));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

const describedAs = (name: string, version: string, tables: readonly string[], more: object = {}) =>
  JSON.stringify(
    {
      name,
      version,
      licenses: [{ name: 'CC0-1.0' }],
      citation: name,
      ...more,
      resources: tables.map((path) => ({ path, evidence: { basis: 'made up' } })),
    },
    null,
    2,
  );

const address = (name: string) => `https://jobs.example/${name}`;
const edition = (version: string, skills: readonly string[], occupations: readonly string[] = [], more: Files = {}) =>
  put({
    'datapackage.json': describedAs('jobs', version, ['skills.csv', 'occupations.csv']),
    'skills.csv': ['key,title,uri,aliases,summary', ...skills].join('\n'),
    'occupations.csv': ['key,scheme,code,uri,title', ...occupations].join('\n'),
    ...more,
  });

const skill = (key: string, title: string, uri: string, aliases: readonly string[] = []) =>
  `${key},${title},${address(uri)},"${JSON.stringify(aliases).replaceAll('"', '""')}",${title}.`;
const occupation = (code: string, title: string) => `onet-${code},ONET_SOC,${code},${address(code)},${title}`;

const older = () =>
  edition(
    '1.0.0',
    [
      skill('jobs-weld', 'Weld', 'S1'),
      skill('jobs-file', 'File', 'S2'),
      skill('jobs-fax', 'Fax', 'S3'),
      skill('jobs-copy', 'Copy', 'S4'),
    ],
    [occupation('15-1', 'Coder'), occupation('15-2', 'Tester')],
  );
const newer = () =>
  edition(
    '2.0.0',
    [
      skill('jobs-weld-metal', 'Weld metal', 'S1'),
      skill('jobs-file-paper', 'File paper', 'S5', ['file']),
      skill('jobs-file-data', 'File data', 'S6', ['file']),
      skill('jobs-copy', 'Copy', 'S4'),
    ],
    [occupation('16-1', 'Coder'), occupation('15-2', 'Tester')],
  );

const mine = (more: Files = {}) =>
  put({
    'datapackage.json': describedAs('mine', '1', ['roles.requires.csv', 'occupations.requires.ndjson'], {
      overrides: ['skills/jobs-weld', 'skills/jobs-copy'],
    }),
    'roles/welder.yaml': `# Kept as it is written.
title: Welder
requires:
  - skill: jobs-weld   # the torch
    level: 3
    importance: 1
  - { skill: "jobs-copy", level: 1, importance: 0.1 }
classifiedAs:
  - { occupation: onet-15-1, match: CLOSE }
`,
    'skills/jobs-weld.yaml': 'summary: Joins metal.\n',
    'skills/soldering.yaml': `title: Soldering\nsummary: Joins metal, cooler.\ncloseMatch: [${address('S1')}, ${address('elsewhere')}]\nbuildsOn: [jobs-weld]\n`,
    'roles.requires.csv': 'from,skill,level,importance,note\nwelder,jobs-file,2,0.2,"a, b"\nwelder,jobs-weld,2,0.5,\n',
    'occupations.requires.ndjson':
      '{"from": "onet-15-1", "skill": "jobs-fax", "essential": true}\n{"from":"onet-15-2","skill":"jobs-weld","essential":true}\n',
    ...more,
  });

const read = (directory: string, path: string) => readFile(join(directory, path), 'utf8');

test('what is renamed is followed everywhere, and nothing else in the files changes', async () => {
  const pack = await mine();
  const before = await read(pack, 'roles/welder.yaml');
  const { text, open } = await move(await older(), await newer(), [pack]);
  expect(await read(pack, 'roles/welder.yaml')).toBe(
    before.replace('jobs-weld ', 'jobs-weld-metal ').replace('onet-15-1', 'onet-16-1'),
  );
  expect(existsSync(join(pack, 'skills/jobs-weld.yaml'))).toBe(false);
  expect(await read(pack, 'skills/jobs-weld-metal.yaml')).toBe('summary: Joins metal.\n');
  expect(await read(pack, 'skills/soldering.yaml')).toContain('buildsOn: [jobs-weld-metal]');
  expect(await read(pack, 'skills/soldering.yaml')).toContain(`closeMatch: [${address('S1')},`);
  expect(await read(pack, 'roles.requires.csv')).toBe(
    'from,skill,level,importance,note\nwelder,jobs-file,2,0.2,"a, b"\nwelder,jobs-weld-metal,2,0.5,\n',
  );
  expect(await read(pack, 'occupations.requires.ndjson')).toBe(
    '{"from":"onet-16-1","skill":"jobs-fax","essential":true}\n{"from":"onet-15-2","skill":"jobs-weld-metal","essential":true}\n',
  );
  expect(JSON.parse(await read(pack, 'datapackage.json')).overrides).toEqual([
    'skills/jobs-weld-metal',
    'skills/jobs-copy',
  ]);
  expect(text).toContain('skills/jobs-weld → jobs-weld-metal (Weld metal; by address)');
  expect(text).toContain('occupations/onet-15-1 → onet-16-1 (Coder; by title)');
  expect(open).toBe(2);
});

test('what is split or retired is left and listed, with what may have taken its place', async () => {
  const pack = await mine();
  const { text } = await move(await older(), await newer(), [pack]);
  expect(text).toContain(
    `${pack}/roles.requires.csv:2: skills/jobs-file is several now: jobs-file-data, jobs-file-paper`,
  );
  expect(text).toMatch(/occupations\.requires\.ndjson:1: skills\/jobs-fax is retired$/m);
});

test('what is to be decided stands in the order of the lines', async () => {
  const pack = await mine({
    'skills/soldering.yaml': `title: Soldering\nsummary: Joins.\nbuildsOn: [jobs-fax]\ncloseMatch: [${address('S3')}]\nbroader: [jobs-file]\n`,
  });
  const { text } = await move(await older(), await newer(), [pack]);
  expect([...text.matchAll(/soldering\.yaml:(\d)/g)].map(([, line]) => line)).toEqual(['3', '4', '5']);
});

test('a mapping decides, by key, code or address, and only tells where it is to', async () => {
  const pack = await mine();
  const decisions = await put({
    'mapping.csv': `from,to\njobs-file,jobs-file-data\n${address('S3')},jobs-copy\n15-1,15-2\n`,
  });
  const editions = [await older(), await newer()] as const;
  const options = { mapping: join(decisions, 'mapping.csv') };
  const before = await read(pack, 'roles.requires.csv');
  const dry = await move(...editions, [pack], { ...options, dryRun: true });
  expect(await read(pack, 'roles.requires.csv')).toBe(before);
  const { text, open } = await move(...editions, [pack], options);
  expect(text.replace(' follow ', ' would follow ')).toBe(dry.text);
  expect(open).toBe(0);
  expect(await read(pack, 'roles.requires.csv')).toContain('welder,jobs-file-data,2,0.2');
  expect(await read(pack, 'occupations.requires.ndjson')).toContain('{"from":"onet-15-2","skill":"jobs-copy"');
});

test('a mapping to several or to none leaves the decision, and one of what is not there is refused', async () => {
  const pack = await mine();
  const folderOf = await put({
    'several.csv': 'from,to\njobs-weld,jobs-copy\njobs-weld,jobs-weld-metal\n',
    'none.csv': 'from,to\njobs-weld,\n',
    'wrong.csv': 'from,to\njobs-sing,jobs-copy\n',
    'other.csv': 'old;new\na;b\n',
  });
  const asked = async (file: string) =>
    (await move(await older(), await newer(), [pack], { mapping: join(folderOf, file), dryRun: true })).text;
  expect(await asked('several.csv')).toContain('skills/jobs-weld is several now: jobs-copy, jobs-weld-metal');
  expect(await asked('none.csv')).toMatch(/skills\/jobs-weld is retired$/m);
  await expect(asked('wrong.csv')).rejects.toThrow('"jobs-sing" is no key, address or code of the version before');
  await expect(asked('other.csv')).rejects.toThrow('other.csv:1: has no column from, to');
});

test('two entries that change names are told apart by their addresses', async () => {
  const [before, after] = [
    await edition('1', [skill('a', 'A', 'S1'), skill('b', 'B', 'S2')]),
    await edition('2', [skill('b', 'B', 'S1'), skill('a', 'A', 'S2')]),
  ];
  const pack = await put({
    'datapackage.json': describedAs('mine', '1', []),
    'skills/c.yaml': 'title: C\nsummary: See.\nbuildsOn: [a, b]\n',
    'skills/a.yaml': 'summary: Anew.\n',
  });
  const { text } = await move(before, after, [pack]);
  expect(await read(pack, 'skills/c.yaml')).toContain('buildsOn: [b, a]');
  expect(await read(pack, 'skills/b.yaml')).toBe('summary: Anew.\n');
  expect(text).toContain('0 mentions left to decide');
});

test('a file is not written over another record of the pack', async () => {
  const pack = await mine({ 'skills/jobs-weld-metal.yaml': 'title: Mine\nsummary: Mine.\n' });
  const { text } = await move(await older(), await newer(), [pack]);
  expect(text).toContain('skills/jobs-weld.yaml:1: skills/jobs-weld is another record of the pack now');
  expect(await read(pack, 'skills/jobs-weld-metal.yaml')).toContain('Mine');
  expect(existsSync(join(pack, 'skills/jobs-weld.yaml'))).toBe(true);
});

test('a move again finds nothing to do, and two packs that are no versions of one are refused', async () => {
  const pack = await mine();
  const editions = [await older(), await newer()] as const;
  await move(...editions, [pack]);
  expect((await move(...editions, [pack])).text).toMatch(
    /^0 mentions in 0 files follow to jobs 2\.0\.0; 2 mentions left/,
  );
  const other = await put({ 'datapackage.json': describedAs('others', '1', []) });
  await expect(move(editions[0], other, [pack])).rejects.toThrow('name two versions of one pack');
  await expect(move(...editions, [])).rejects.toThrow('--pack FOLDER');
  await expect(move(...editions, [join(folder, 'nothing')])).rejects.toThrow('no pack');
  await expect(move(join(folder, 'nothing'), editions[1], [pack])).rejects.toThrow('the folder is no pack');
});

test('a pack that cannot be read is told by file and line, and nothing of it changes', async () => {
  const editions = [await older(), await newer()] as const;
  for (const [path, text, place] of [
    ['roles/broken.yaml', 'title: [', 'roles/broken.yaml:1:'],
    ['roles.requires.csv', 'from,skill\nwelder,jobs-weld\nwelder,"jobs', 'roles.requires.csv:3:'],
    ['occupations.requires.ndjson', '{"from":', 'occupations.requires.ndjson:1:'],
  ] as const) {
    const pack = await mine({ [path]: text });
    const before = await read(pack, 'roles/welder.yaml');
    await expect(move(...editions, [pack])).rejects.toThrow(`${pack}/${place}`);
    expect(await read(pack, 'roles/welder.yaml')).toBe(before);
  }
});
