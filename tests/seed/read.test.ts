import { describe, expect, test } from 'vitest';
import { printFault, sortFaults } from '../../src/seed/fault.ts';
import { checkSeed, datasetOf } from '../../src/seed/load.ts';
import { readSeed, readSeedFiles, type SeedFile } from '../../src/seed/read.ts';
import { worldFolder } from '../world.ts';

const header: SeedFile = { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' };
const track: SeedFile = { path: 'tracks/security.yaml', text: 'title: Security\nsummary: Safe.\n' };
const faultsOf = (...files: SeedFile[]) => sortFaults(checkSeed(readSeed([header, track, ...files]))).map(printFault);
const role = (text: string): SeedFile => ({ path: 'roles/ciso.yaml', text });
const good = 'title: CISO\nsummary: A role.\nlevel: C_SUITE\ntrack: security\n';

describe('a fault names file, line, column and remedy:', () => {
  test('an unknown field, with the nearest known one', () => {
    expect(faultsOf(role(`${good}alaises: [X]\n`))).toEqual([
      'roles/ciso.yaml:5:1: unknown field "alaises"\n    Did you mean "aliases"?',
    ]);
  });

  test('an unknown field within an edge', () => {
    expect(
      faultsOf(
        { path: 'skills/risk.yaml', text: 'title: Risk\nkind: BUSINESS\nsummary: S.\n' },
        role(`${good}requires:\n  - skill: risk\n    levle: 3\n    level: 3\n    importance: 0.5\n`),
      ),
    ).toEqual(['roles/ciso.yaml:7:5: unknown field "levle"\n    Did you mean "level"?']);
  });

  test('a missing field, with what it means', () => {
    expect(faultsOf(role('title: CISO\nsummary: A role.\ntrack: security\n'))).toEqual([
      'roles/ciso.yaml:1:1: "level" is missing\n    Add it: How senior the role is.',
    ]);
  });

  test('a value that is not one of the allowed', () => {
    expect(faultsOf(role(good.replace('C_SUITE', 'C-SUITE')))).toEqual([
      'roles/ciso.yaml:3:8: "level" cannot be "C-SUITE"\n    Did you mean C_SUITE? Allowed: ENTRY, PROFESSIONAL, SENIOR, LEAD, MANAGER, DIRECTOR, VP, C_SUITE, BOARD.',
    ]);
  });

  test('a value outside its range', () => {
    const [fault] = faultsOf(
      { path: 'skills/risk.yaml', text: 'title: Risk\nkind: BUSINESS\nsummary: S.\n' },
      role(`${good}requires:\n  - { skill: risk, level: 6, importance: 0.5 }\n`),
    );
    expect(fault).toMatch(/^roles\/ciso\.yaml:6:27: "level" cannot be 6: .*5/);
  });

  test('a reference to no record, with the nearest', () => {
    expect(faultsOf(role(good.replace('track: security', 'track: securty')))).toEqual([
      'roles/ciso.yaml:4:8: there is no Track "securty"\n    Nearest: security.',
    ]);
  });

  test('references within lists, sources and figures', () => {
    const text = `${good}sources: [nowhere]\nreportsTo:\n  - { role: ceo, prevalence: USUAL, organizationTypes: [firm], sources: [gone] }\n`;
    expect(faultsOf(role(text)).map((fault) => fault.split('\n')[0])).toEqual([
      'roles/ciso.yaml:5:11: there is no Source "nowhere"',
      'roles/ciso.yaml:7:13: there is no Role "ceo"',
      'roles/ciso.yaml:7:57: there is no OrganizationType "firm"',
      'roles/ciso.yaml:7:74: there is no Source "gone"',
    ]);
  });

  test('references within nested fields', () => {
    const text = `${good}leadsTo:\n  - role: ciso\n    kind: LATERAL\n    prevalence: RARE\n    asksFor: { roles: [cso], tracks: [securty] }\n    years: { min: 1, typical: 1, max: 1 }\n    difficulty: 1\n    gains: [x]\n`;
    expect(faultsOf(role(text)).filter((fault) => !fault.includes('never-to-itself'))).toEqual([
      'roles/ciso.yaml:9:24: there is no Role "cso"\n    Nearest: ciso.',
      'roles/ciso.yaml:9:39: there is no Track "securty"\n    Nearest: security.',
    ]);
  });

  test('a condition that asks for nothing', () => {
    const text = `${good}leadsTo:\n  - role: ciso\n    kind: LATERAL\n    prevalence: RARE\n    asksFor: {}\n    years: { min: 1, typical: 1, max: 1 }\n    difficulty: 1\n    gains: [x]\n`;
    expect(faultsOf(role(text)).map((fault) => fault.split('\n')[0])).toEqual([
      'roles/ciso.yaml:9:5: "asksFor" cannot be {}: must name a role, a track or a level',
    ]);
  });

  test('an edge written twice', () => {
    expect(
      faultsOf(
        { path: 'skills/risk.yaml', text: 'title: Risk\nkind: BUSINESS\nsummary: S.\n' },
        role(
          `${good}requires:\n  - { skill: risk, level: 3, importance: 0.5 }\n  - { skill: risk, level: 4, importance: 0.5 }\n`,
        ),
      ),
    ).toEqual(['roles/ciso.yaml:7:14: "risk" is listed twice under requires\n    Keep one of the two.']);
  });

  test('text that is not YAML', () => {
    expect(faultsOf(role('title: CISO: chief\n'))[0]).toMatch(/^roles\/ciso\.yaml:1:\d+: not YAML: Nested mappings/);
    expect(faultsOf(role('title: *CIO\n'))[0]).toMatch(/^roles\/ciso\.yaml:1:1: not YAML: Unresolved alias/);
    expect(faultsOf(role(`${good}title: Again\n`))[0]).toMatch(
      /^roles\/ciso\.yaml:5:1: not YAML: Map keys must be unique/,
    );
  });

  test('a file in a wrong place, of a wrong kind or with a wrong name', () => {
    const at = (path: string) => faultsOf({ path, text: good })[0];
    expect(at('role/ciso.yaml')).toBe(
      'role/ciso.yaml:1:1: "role" is not a folder of records\n    Did you mean "roles"?',
    );
    expect(at('roles/ciso.yml')).toBe(
      'roles/ciso.yml:1:1: not a .yaml file\n    Rename it to end in .yaml, or move it out of the folder.',
    );
    expect(at('roles/CISO.yaml')).toContain('must be kebab-case');
  });

  test('a missing header', () => {
    expect(checkSeed(readSeed([track])).map(printFault)[0]).toContain('dataset.yaml:1:1: the file is missing');
  });
});

test('all faults of all files are reported at once, in the order of the files', () => {
  const faults = faultsOf(role('title: CISO\nleval: X\n'), { path: 'skills/risk.yaml', text: 'kind: NONE\n' });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'roles/ciso.yaml:1:1:',
    'roles/ciso.yaml:1:1:',
    'roles/ciso.yaml:1:1:',
    'roles/ciso.yaml:2:1:',
    'skills/risk.yaml:1:1:',
    'skills/risk.yaml:1:1:',
    'skills/risk.yaml:1:7:',
  ]);
});

test('a source that nobody has rated counts as the least', () => {
  const text = 'title: T\npublisher: P\nyear: 2025\nkind: ARTICLE\naccessed: 2026-01-01\n';
  const { nodes } = datasetOf([header, track, { path: 'sources/page.yaml', text }]);
  expect(nodes.find(({ key }) => key === 'page')?.properties).toMatchObject({ quality: 'UNATTRIBUTED' });
});

test('equal data has an equal revision, other data another', async () => {
  const files = await readSeedFiles(worldFolder);
  const { revision } = datasetOf(files);
  expect(datasetOf([...files].reverse()).revision).toBe(revision);
  expect(
    datasetOf(
      files.map((file) =>
        file.path === 'roles/cio.yaml' ? { ...file, text: file.text.replace('A role', 'The role') } : file,
      ),
    ).revision,
  ).not.toBe(revision);
});

describe('confidence', () => {
  const source = (key: string, publisher: string, quality: string, more = ''): SeedFile => ({
    path: `sources/${key}.yaml`,
    text: `title: ${key}\npublisher: ${publisher}\nkind: ARTICLE\nquality: ${quality}\naccessed: "2026-01-01"\n${more}`,
  });
  const files = [
    header,
    track,
    source('a', 'One', 'STANDARD'),
    source('b', 'One', 'SURVEY'),
    source('c', 'Two', 'SURVEY'),
    source('d', 'Three', 'OFFICIAL_STATISTIC'),
    source('e', 'Four', 'PRACTITIONER'),
    source('f', 'Five', 'WEB_ARTICLE'),
    source('g', 'Six', 'UNATTRIBUTED'),
    source('h', 'Seven', 'UNATTRIBUTED'),
    source('i', 'Eight', 'SURVEY', 'retells: [c]\n'),
    source('j', 'Nine', 'SURVEY', 'retells: [c]\n'),
    source('k', 'Ten', 'SURVEY', 'retells: [i]\n'),
    source('l', 'Eleven', 'SURVEY', 'retells: [m]\n'),
    source('m', 'Twelve', 'SURVEY', 'retells: [l]\n'),
  ];
  test.each([
    ['no source', '', 'EDITORIAL'],
    ['one source', 'sources: [a]', 'REPORTED'],
    ['two sources of one publisher', 'sources: [a, b]', 'REPORTED'],
    ['two independent sources that tell their method', 'sources: [a, c]', 'ESTABLISHED'],
    ['an official statistic', 'sources: [d]', 'ESTABLISHED'],
    ['one that tells its method and articles', 'sources: [a, e, f]', 'REPORTED'],
    ['articles of several publishers', 'sources: [e, f]', 'REPORTED'],
    ['unattributed pages alone', 'sources: [g, h]', 'EDITORIAL'],
    ['an article and an unattributed page', 'sources: [g, f]', 'REPORTED'],
    ['a survey and one that retells it', 'sources: [c, i]', 'REPORTED'],
    ['two that retell a third', 'sources: [i, j]', 'REPORTED'],
    ['a survey and one that retells it by way of another', 'sources: [c, k]', 'REPORTED'],
    ['a standard and one that retells another source', 'sources: [a, k]', 'ESTABLISHED'],
    ['two that retell each other', 'sources: [l, m]', 'REPORTED'],
  ])('from %s', (_, sources, expected) => {
    const { nodes } = datasetOf([...files, role(`${good}${sources}\n`)]);
    const ciso = nodes.find(({ key }) => key === 'ciso');
    expect(ciso?.properties.confidence).toBe(expected);
    expect(ciso?.properties.basis).toBeUndefined();
  });
});
