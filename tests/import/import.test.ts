import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importData } from '../../src/commands/import.ts';
import { run } from '../e2e/program.ts';
import { addTo, allDataSets, dataSets, folderWith, tabs } from './data-folder.ts';

const role = (...classifiedAs: readonly string[]) =>
  ['title: A role', 'classifiedAs:', ...classifiedAs.map((each) => `  - ${each}`), ''].join('\n');
const skill = (...closeMatch: readonly string[]) =>
  ['title: A skill', 'closeMatch:', ...closeMatch.map((each) => `  - ${each}`), ''].join('\n');

const seed = {
  'dataset.yaml': 'title: A dataset\n',
  'roles/cio.yaml': role(
    '{ occupation: onet-11-3021-00, match: BROAD }',
    '{ occupation: esco-1330-2, match: EXACT }',
    '{ occupation: isco-1330, match: BROAD }',
  ),
  'skills/budgeting.yaml': skill(
    'http://data.europa.eu/esco/skill/budget',
    'http://data.europa.eu/esco/skill/money',
    'onet:budget',
    'onet:money',
    'uk-gdad:budgets',
    'uk-gdad:money',
  ),
  'skills/planning.yaml': skill('http://data.europa.eu/esco/skill/plan', 'onet:plan', 'uk-gdad:planning-data'),
  'skills/negotiation.yaml': skill('onet:negotiate', 'nice:K0001', 'nice:S9999'),
  'skills/computing.yaml': skill('onet:computers'),
  'skills/presentation.yaml': skill('uk-gdad:talks'),
  'skills/writing.yaml': skill('uk-gdad:words'),
};

async function imported(
  changes: Readonly<Record<string, string>> = {},
  data: Readonly<Record<string, string | Uint8Array>> = allDataSets,
) {
  const [dataFolder, seedFolder] = [await folderWith(data), await folderWith({ ...seed, ...changes })];
  const again = () => importData(dataFolder, seedFolder);
  const text = (path: string) => readFile(join(seedFolder, path), 'utf8');
  return {
    ...(await again()),
    again,
    seedFolder,
    text,
    record: async (path: string): Promise<unknown> => parse(await text(path)),
    has: (path: string) => existsSync(join(seedFolder, path)),
  };
}

/** A seed whose one role names one occupation. */
const naming = (occupation: string, match = 'EXACT') => ({
  'roles/cio.yaml': role(`{ occupation: ${occupation}, match: ${match} }`),
});

describe('occupations', () => {
  test('are written for ESCO with the skills that closeMatch names, essential before optional', async () => {
    const { text } = await imported();
    expect(await text('occupations/esco-1330-2.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schema/occupations.json
      # Written by \`import\` from public data; changes made here are lost at the next import.
      scheme: ESCO
      code: '1330.2'
      uri: http://data.europa.eu/esco/occupation/cio
      title: chief information officer
      alternativeTitles:
        - CIO
        - IT director
      sources: [esco-1-1-1]
      requires:
        - skill: budgeting
          relation: ESSENTIAL
          sources: [esco-1-1-1]
        - skill: planning
          relation: OPTIONAL
          sources: [esco-1-1-1]
      "
    `);
  });

  test('are written for ISCO-08 from the groups of ESCO', async () => {
    const { record } = await imported();
    expect(await record('occupations/isco-1330.yaml')).toEqual({
      scheme: 'ISCO_08',
      code: '1330',
      uri: 'http://data.europa.eu/esco/isco/C1330',
      title: 'Information technology managers',
      sources: ['esco-1-1-1'],
    });
  });

  test('are written for O*NET, the most important element of a skill counting, then that of the higher level', async () => {
    const { record } = await imported();
    const evidence = { sources: ['onet-29-0'], figures: { sources: ['onet-29-0'] } };
    expect(await record('occupations/onet-11-3021-00.yaml')).toEqual({
      scheme: 'ONET_SOC',
      code: '11-3021.00',
      uri: 'https://www.onetonline.org/link/summary/11-3021.00',
      title: 'Computer Managers',
      alternativeTitles: Array.from({ length: 12 }, (_, at) => `Title ${String(at + 1)}`),
      sources: ['onet-29-0'],
      requires: [
        { skill: 'budgeting', relation: 'ESSENTIAL', level: 4, importance: 0.5, ...evidence },
        { skill: 'planning', relation: 'OPTIONAL', importance: 0.5, ...evidence },
      ],
    });
  });

  test('keep a rating whose level alone is suppressed', async () => {
    const { record } = await imported(naming('onet-15-1244-00'));
    expect(await record('occupations/onet-15-1244-00.yaml')).toMatchObject({
      requires: [{ skill: 'computing', relation: 'ESSENTIAL', importance: 0.88 }],
    });
    expect(await record('occupations/onet-15-1244-00.yaml')).not.toHaveProperty('requires.0.level');
  });

  test('without ratings are written without skills', async () => {
    const { record } = await imported(naming('onet-15-1252-00'));
    expect(await record('occupations/onet-15-1252-00.yaml')).not.toHaveProperty('requires');
  });

  test('of O*NET are related to one another where both are kept', async () => {
    const { record } = await imported({
      'roles/administrator.yaml': role('{ occupation: onet-15-1244-00, match: EXACT }'),
    });
    expect(await record('occupations/onet-11-3021-00.yaml')).toMatchObject({
      relatedTo: [{ occupation: 'onet-15-1244-00', relatedness: 'Supplemental', sources: ['onet-29-0'] }],
    });
  });

  test('are written for NICE with the statements that are listed, without levels', async () => {
    const { record } = await imported(naming('nice-og-wrl-007'));
    expect(await record('occupations/nice-og-wrl-007.yaml')).toEqual({
      scheme: 'NICE',
      code: 'OG-WRL-007',
      title: 'Executive Cybersecurity Leadership',
      sources: ['nice-framework-2-0-0'],
      requires: [{ skill: 'negotiation', relation: 'ESSENTIAL', sources: ['nice-framework-2-0-0'] }],
    });
  });

  test('are written for each level of a role of the UK framework, its four levels on our scale', async () => {
    const { record } = await imported(naming('uk-gdad-senior-data-engineer'));
    const evidence = {
      relation: 'ESSENTIAL',
      sources: ['uk-gdad-framework-2025'],
      figures: { sources: ['uk-gdad-framework-2025'] },
    };
    expect(await record('occupations/uk-gdad-senior-data-engineer.yaml')).toEqual({
      scheme: 'UK_GDAD',
      code: 'senior-data-engineer',
      title: 'Senior data engineer',
      sources: ['uk-gdad-framework-2025'],
      requires: [
        { skill: 'budgeting', level: 5, ...evidence },
        { skill: 'planning', level: 1, ...evidence },
        { skill: 'presentation', level: 3, ...evidence },
        { skill: 'writing', level: 2, ...evidence },
      ],
    });
  });

  test('of the UK framework without levels carry the name of the role, and no level', async () => {
    const { record } = await imported(naming('uk-gdad-chief-technology-officer'));
    expect(await record('occupations/uk-gdad-chief-technology-officer.yaml')).toMatchObject({
      title: 'Chief technology officer',
      requires: [{ skill: 'budgeting', relation: 'ESSENTIAL', sources: ['uk-gdad-framework-2025'] }],
    });
  });

  test('are written for a role whose record has other faults', async () => {
    const { has, faults } = await imported({
      'roles/cio.yaml': 'level: NO SUCH\nclassifiedAs:\n  - { occupation: isco-1330 }\n  - 7\nleadsTo: [',
    });
    expect(faults).toEqual([]);
    expect(has('occupations/isco-1330.yaml')).toBe(true);
  });

  test('that no data set has are reported with file, line and the nearest key; the rest is written', async () => {
    const { has, faults } = await imported({
      'roles/cto.yaml': role(
        '{ occupation: esco-1330-3, match: EXACT }',
        '{ occupation: esco-1330-33, match: EXACT }',
        '{ occupation: chief, match: EXACT }',
      ),
    });
    expect(has('occupations/esco-1330-3.yaml')).toBe(true);
    expect(faults).toMatchObject([
      {
        file: 'roles/cto.yaml',
        line: 4,
        message: 'no data set has the occupation "esco-1330-33"',
        remedy: expect.stringContaining('Did you mean "esco-1330-3"?'),
      },
      { file: 'roles/cto.yaml', line: 5, message: 'no data set has the occupation "chief"' },
    ]);
  });

  test('written by hand may stand for what no data set has, and are never overwritten', async () => {
    const byHand = 'scheme: ESCO\ncode: own\ntitle: Own words\n';
    const { faults, summary, text } = await imported({
      ...naming('occupation-of-ours'),
      'roles/cto.yaml': role('{ occupation: esco-1330-3, match: EXACT }'),
      'occupations/occupation-of-ours.yaml': byHand,
      'occupations/esco-1330-3.yaml': byHand,
    });
    expect(faults).toEqual([]);
    expect(await text('occupations/esco-1330-3.yaml')).toBe(byHand);
    expect(await text('occupations/occupation-of-ours.yaml')).toBe(byHand);
    expect(summary).toContain('occupations: 0 written, 0 unchanged, 0 removed, 1 kept as written by hand');
  });
});

describe('pay', () => {
  test('is written for the US from the six-digit code, saying what was left out', async () => {
    const { text } = await imported();
    expect(await text('pay-bands/cio-us-oews-2024.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schema/pay-bands.json
      # Written by \`import\` from public data; changes made here are lost at the next import.
      role: cio
      region: US
      component: BASE
      currency: USD
      year: 2024
      scope: OCCUPATION
      occupation: onet-11-3021-00
      employment: 646000
      mean: 187990
      percentiles:
        p10: 104450
        p25: 134350
        p50: 171200
      note: 'All holders of SOC 11-3021, Computer Managers; the role is one of several in it. At or above the highest wage that the survey publishes, so left out: p90.'
      sources: [bls-oews-2024]
      "
    `);
  });

  test('names a top-coded mean, and does not call an exact match one of several', async () => {
    const { record } = await imported(naming('onet-15-1252-00'));
    expect(await record('pay-bands/cio-us-oews-2024.yaml')).toEqual({
      role: 'cio',
      region: 'US',
      component: 'BASE',
      currency: 'USD',
      year: 2024,
      scope: 'ROLE',
      occupation: 'onet-15-1252-00',
      employment: 1654440,
      percentiles: { p10: 79850, p25: 103050, p50: 133080, p75: 169000, p90: 211450 },
      note: 'All holders of SOC 15-1252, Software Developers. At or above the highest wage that the survey publishes, so left out: mean.',
      sources: ['bls-oews-2024'],
    });
  });

  test.each([
    {
      named: 'exact before close before broad',
      codes: ['onet-11-3021-00 BROAD', 'onet-15-1252-00 CLOSE'],
      soc: '15-1252',
    },
    { named: 'exact before close', codes: ['onet-11-3021-00 CLOSE', 'onet-15-1252-00 EXACT'], soc: '15-1252' },
    { named: 'the first of equals', codes: ['onet-11-3021-00 CLOSE', 'onet-15-1252-00 CLOSE'], soc: '11-3021' },
    { named: 'no narrower one', codes: ['onet-15-1252-00 NARROW', 'onet-11-3021-00 BROAD'], soc: '11-3021' },
    {
      named: 'the next where no figure is published',
      codes: ['onet-15-1244-00 EXACT', 'onet-11-3021-00 BROAD'],
      soc: '11-3021',
    },
  ])('rests on one code of several: $named', async ({ codes, soc }) => {
    const entries = codes
      .map((each) => each.split(' '))
      .map(([key, match]) => `{ occupation: ${key}, match: ${match} }`);
    const { record } = await imported({ 'roles/cio.yaml': role(...entries) });
    expect(await record('pay-bands/cio-us-oews-2024.yaml')).toHaveProperty('note', expect.stringContaining(soc));
  });

  test('is not written where no figure is published', async () => {
    const { has } = await imported(naming('onet-15-1244-00'));
    expect(has('pay-bands/cio-us-oews-2024.yaml')).toBe(false);
  });

  test.each([
    ['onet-11-3021-00 CLOSE', 'ROLE'],
    ['onet-11-3021-00 BROAD', 'OCCUPATION'],
    ['onet-11-3021-01 EXACT', 'OCCUPATION'],
  ])('by a match of %s is of the %s', async (match, scope) => {
    const [occupation, kind] = match.split(' ');
    const { record } = await imported({ 'roles/cio.yaml': role(`{ occupation: ${occupation}, match: ${kind} }`) });
    expect(await record('pay-bands/cio-us-oews-2024.yaml')).toMatchObject({ scope, occupation, employment: 646000 });
  });
});

describe('the command', () => {
  test('counts what it wrote and tells every defect and what became of it', async () => {
    const { summary } = await imported();
    expect(summary).toMatchInlineSnapshot(`
      "occupations: 3 written, 0 unchanged, 0 removed
      pay-bands: 1 written, 0 unchanged, 0 removed
      not at hand, what comes from it stays as it is: observed-careers/jobhop
      defects of the data, and what was done about them:
        1 ESCO relations name an occupation that is not in the file: passed over
        1 ESCO relations have no skillType: kept, the type is not needed
        3 O*NET ratings are marked "Recommend Suppress": left out
        1 O*NET levels are marked "Not Relevant": left out
        1 O*NET occupations have no ratings of skills or knowledge: entered without requirements
        1 NICE relationships have an end that is not listed: passed over
        1 rows of the UK framework are doubled: read once
        1 roles of the UK framework carry the level "NOT IN USE": entered under the name of the role
        1 pairs of the crosswalk use O*NET codes that this release no longer has: not used"
    `);
  });

  test('changes nothing the second time', async () => {
    const { again, seedFolder } = await imported();
    const before = await stat(join(seedFolder, 'occupations/esco-1330-2.yaml'));
    expect((await again()).summary).toContain('occupations: 0 written, 3 unchanged, 0 removed');
    expect((await stat(join(seedFolder, 'occupations/esco-1330-2.yaml'))).mtimeMs).toBe(before.mtimeMs);
  });

  test('removes generated files that no role needs any more, and nothing else', async () => {
    const { again, seedFolder, has } = await imported({ 'pay-bands/cio-own.yaml': 'role: cio\n' });
    await addTo(seedFolder, naming('esco-1330-3'));
    expect((await again()).summary).toContain(
      'occupations: 1 written, 0 unchanged, 3 removed\npay-bands: 0 written, 0 unchanged, 1 removed',
    );
    expect(has('occupations/onet-11-3021-00.yaml')).toBe(false);
    expect(has('pay-bands/cio-own.yaml')).toBe(true);
  });

  test('stops at a role that cannot be read at all, for what it names would be removed', async () => {
    const { again, seedFolder, has } = await imported();
    await addTo(seedFolder, { 'roles/cio.yaml': 'title: *CIO' });
    await expect(again()).rejects.toThrow(/roles\/cio\.yaml:1:1: not YAML: Unresolved alias/);
    expect(has('occupations/esco-1330-2.yaml')).toBe(true);
  });

  test('names an absent data set and leaves alone what came from it', async () => {
    const { seedFolder, has } = await imported();
    await addTo(seedFolder, naming('esco-9999-9'));
    const { summary, faults } = await importData(await folderWith({ ...dataSets.onet, ...dataSets.oews }), seedFolder);
    expect(summary).toContain(
      [
        'not at hand, what comes from it stays as it is: esco-1.1.1',
        'not at hand, what comes from it stays as it is: nice-framework-2.0.0',
        'not at hand, what comes from it stays as it is: uk-gdad-framework',
        'not at hand, what comes from it stays as it is: esco-onet-crosswalk',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
    expect(has('occupations/esco-1330-2.yaml')).toBe(true);
    expect(has('occupations/onet-11-3021-00.yaml')).toBe(false);
    expect(has('pay-bands/cio-us-oews-2024.yaml')).toBe(false);
  });

  test('refuses a folder without any data set', async () => {
    await expect(imported({}, { 'other.txt': '' })).rejects.toThrow(
      /holds none of the data sets: esco-1\.1\.1, onet-29\.0/,
    );
  });

  test('ends with 0 when done, 1 when it failed and 2 when it was called wrongly', async () => {
    const { seedFolder } = await imported();
    const command = (...args: readonly string[]) => run(['--seed-dir', seedFolder, 'import', ...args]);
    const data = await folderWith(allDataSets);
    expect(await command(data)).toMatchObject({ code: 0, stdout: expect.stringContaining('3 unchanged') });
    expect(await command(join(data, 'bls-oews-2024'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^\S+ holds none of the data sets/),
    });
    expect(await command()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("missing required argument 'folder'"),
    });
    await addTo(seedFolder, naming('esco-1330-33'));
    expect(await command(data)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('occupations: 0 written'),
      stderr: expect.stringContaining('roles/cio.yaml:3:'),
    });
  });

  test.each([
    {
      what: 'a missing file',
      data: { 'uk-gdad-framework/skills.csv': '' },
      message: /^uk-gdad-framework cannot be read: .*roles\.csv/,
    },
    {
      what: 'a missing column',
      data: { ...dataSets.onet, 'onet-29.0/Skills.txt': tabs([['O*NET-SOC Code', 'Element ID', 'Scale ID']]) },
      message:
        /^onet-29\.0 cannot be read: .*Skills\.txt:1: has no column Data Value, Recommend Suppress, Not Relevant$/,
    },
    {
      what: 'columns separated by another sign',
      data: { 'uk-gdad-framework/roles.csv': 'Role;Level\nDeveloper;Lead\n' },
      message: /roles\.csv:1: has no column .*separated by semicolons: save it separated by commas/,
    },
    {
      what: 'another encoding',
      data: {
        ...dataSets.onet,
        'onet-29.0/Skills.txt': Buffer.from('O*NET-SOC Code\n11-3021.00\nS\u00e9curit\u00e9\n', 'latin1'),
      },
      message: /Skills\.txt:3: not UTF-8; save the file as UTF-8$/,
    },
    {
      what: 'a missing zip',
      data: { 'esco-1.1.1/readme.txt': '' },
      message: /^esco-1\.1\.1 cannot be read: .* must hold ESCO's two zips/,
    },
    {
      what: 'a missing workbook',
      data: { 'bls-oews-2024/readme.txt': '' },
      message: /^bls-oews-2024 cannot be read: .* holds no \.xlsx$/,
    },
    {
      what: 'broken JSON',
      data: { 'nice-framework-2.0.0/v2_nf_components.json': '{' },
      message: /^nice-framework-2\.0\.0 cannot be read: /,
    },
  ])('names the data set of $what and writes nothing', async ({ data, message }) => {
    const seedFolder = await folderWith(seed);
    await expect(importData(await folderWith(data), seedFolder)).rejects.toThrow(message);
    expect(existsSync(join(seedFolder, 'occupations'))).toBe(false);
  });
});
