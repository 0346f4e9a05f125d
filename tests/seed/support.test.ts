import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeed, type SeedFile } from '../../src/seed/read.ts';
import { support } from '../../src/seed/support.ts';

const file = (path: string, text: string): SeedFile => ({ path: `${path}.yaml`, text });
const source = (key: string, publisher: string) =>
  file(
    `sources/${key}`,
    `title: ${key}\npublisher: ${publisher}\nkind: CLASSIFICATION\nquality: STANDARD\nyearUnknown: true\naccessed: "2026-01-01"\n`,
  );
const skill = (key: string) => file(`skills/${key}`, `title: ${key}\nkind: BUSINESS\nsummary: About ${key}.\n`);
const occupation = (key: string, requires: string) =>
  file(`occupations/${key}`, `scheme: ESCO\ncode: ${key}\ntitle: ${key}\nsources: [esco]\nrequires: [${requires}]\n`);

const common = [
  file('dataset', 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n'),
  file('tracks/security', 'title: Security\nsummary: Safe.\n'),
  source('esco', 'European Commission'),
  source('onet', 'Department of Labor'),
  source('article', 'Somebody'),
  skill('risk'),
  skill('audit'),
];

function requirements(role: string, ...occupations: SeedFile[]) {
  const text = `title: CISO\nsummary: A role.\nlevel: C_SUITE\ntrack: security\n${role}`;
  const seed = readSeed([...common, ...occupations, file('roles/ciso', text)]);
  expect(seed.faults).toEqual([]);
  const { fields } = support(seed).records.find(({ key }) => key === 'ciso') ?? {};
  return fields?.requires as { sources?: string[]; figures?: object }[];
}

const requires = 'requires: [{ skill: risk, level: 4, importance: 1, sources: [article] }]\n';
const classified = (...matches: string[]) =>
  `classifiedAs: [${matches.map((match, at) => `{ occupation: o${at}, match: ${match} }`).join(', ')}]\n`;

test('a required skill gains the source of an entry that lists it too', () => {
  expect(
    requirements(
      requires + classified('CLOSE'),
      occupation('o0', '{ skill: risk, relation: ESSENTIAL, sources: [esco] }'),
    ),
  ).toEqual([{ skill: 'risk', level: 4, importance: 1, sources: ['article', 'esco'] }]);
});

test('its figures gain the sources of a level within one of its own', () => {
  const at = (level: number) =>
    occupation('o0', `{ skill: risk, level: ${level}, sources: [onet], figures: { sources: [onet] } }`);
  const figures = (level: number) => requirements(requires + classified('CLOSE'), at(level))[0]?.figures;
  expect([2, 3, 4, 5].map(figures)).toEqual([
    undefined,
    { sources: ['onet'] },
    { sources: ['onet'] },
    { sources: ['onet'] },
  ]);
});

test('a level that is no more than an estimate of the entry supports no figures', () => {
  expect(
    requirements(requires + classified('EXACT'), occupation('o0', '{ skill: risk, level: 4, sources: [onet] }'))[0],
  ).toEqual({ skill: 'risk', level: 4, importance: 1, sources: ['article', 'onet'] });
});

test('an entry wider or narrower than the role, one without the skill, and another skill say nothing', () => {
  const listing = '{ skill: risk, sources: [esco] }';
  expect(
    requirements(
      requires + classified('NARROW', 'BROAD', 'EXACT'),
      occupation('o0', listing),
      occupation('o1', listing),
      occupation('o2', '{ skill: audit, sources: [onet] }'),
    ),
  ).toEqual(parse(requires).requires);
});

test('sources keep their order, each once: its own, then those of the entries in the order the role names them', () => {
  expect(
    requirements(
      requires.replace('[article]', '[onet, article]') + classified('EXACT', 'CLOSE'),
      occupation('o0', '{ skill: risk, sources: [esco, onet] }'),
      occupation('o1', '{ skill: risk }'),
    )[0]?.sources,
  ).toEqual(['onet', 'article', 'esco']);
});

test.each([
  ['a skill that nearly all entries of a scheme list lends nothing', 'risk', ['article']],
  ['one that tells them apart does', 'audit', ['article', 'esco']],
])('%s', (_, skill, sources) => {
  const others = Array.from({ length: 11 }, (_, at) =>
    occupation(`x${at}`, at < 5 ? '{ skill: risk }, { skill: audit }' : '{ skill: risk }'),
  );
  const own = occupation('o0', '{ skill: risk, sources: [esco] }, { skill: audit, sources: [esco] }');
  expect(requirements(requires.replace('risk', skill) + classified('EXACT'), own, ...others)[0]?.sources).toEqual(
    sources,
  );
});

test('a match gains the source of the entry', () => {
  const text = `title: CISO\nsummary: A role.\nlevel: C_SUITE\ntrack: security\n${classified('NARROW')}`;
  const { records } = support(readSeed([...common, occupation('o0', ''), file('roles/ciso', text)]));
  expect(records.find(({ key }) => key === 'ciso')?.fields.classifiedAs).toEqual([
    {
      occupation: 'o0',
      match: 'NARROW',
      sources: ['esco'],
    },
  ]);
});

test('the records it is given stay as they are, and the dataset counts two publishers as established', () => {
  const files = [
    ...common,
    occupation('o0', '{ skill: risk, level: 5, sources: [esco], figures: { sources: [esco] } }'),
    file(
      'roles/ciso',
      `title: CISO\nsummary: A role.\nlevel: C_SUITE\ntrack: security\n${requires}${classified('EXACT')}`,
    ),
  ];
  const seed = readSeed(files);
  const before = structuredClone(seed.records.map(({ fields }) => fields));
  support(seed);
  expect(seed.records.map(({ fields }) => fields)).toEqual(before);
  expect(datasetOf(files).edges.find(({ key }) => key === 'ciso>risk')?.properties).toMatchObject({
    sources: ['article', 'esco'],
    confidence: 'ESTABLISHED',
    figuresSources: ['esco'],
    figuresConfidence: 'REPORTED',
  });
});

test('a skill that an entry lists has no basis of its group, which is for those without a source', () => {
  const { edges } = datasetOf([
    ...common.slice(1),
    file(
      'dataset',
      'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\nbases: [{ of: roles.requires, basis: Ours alone. }]\n',
    ),
    occupation('o0', '{ skill: risk, relation: ESSENTIAL, sources: [esco] }'),
    file(
      'roles/ciso',
      `title: CISO\nsummary: A role.\nlevel: C_SUITE\ntrack: security\n${classified('CLOSE')}requires: [{ skill: risk, level: 4, importance: 1 }, { skill: audit, level: 4, importance: 1 }]\n`,
    ),
  ]);
  const basisOf = (skill: string) =>
    edges.find(({ edge, to }) => edge === 'REQUIRES' && to === skill)?.properties.basis;
  expect([basisOf('risk'), basisOf('audit')]).toEqual([undefined, 'Ours alone.']);
});
