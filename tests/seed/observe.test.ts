import { expect, test } from 'vitest';
import { observedCareers, printObservedCareers } from '../../src/commands/observed-careers.ts';
import { observedLines, printObservedLines } from '../../src/commands/observed-lines.ts';
import { edgeFrom } from '../../src/graph/columns.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { stepPrevalences } from '../../src/graph/shapes/role.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { bearsOut } from '../../src/seed/observe.ts';
import { readSeed, type SeedFile } from '../../src/seed/read.ts';
import { recordsOf } from '../../src/seed/rules/records.ts';

const occupation = (key: string, moves = '') => ({
  path: `occupations/${key}.yaml`,
  text: `{ scheme: ESCO, code: '${key}', title: ${key}${moves} }`,
});
const move = (to: string, people: number) =>
  `{ occupation: ${to}, people: ${String(people)}, of: 90, region: BE-VLG, firstYear: 2000, lastYear: 2010, years: { p25: 1, p50: 2.5, p75: 4 }, sources: [careers] }`;
const line = (role: string, manager: string, organizations: number) =>
  `{ role: ${role}, manager: ${manager}, organizations: ${String(organizations)}, of: 9, region: GB, firstYear: 2011, lastYear: 2016 }`;
const step = (to: string, more = '') =>
  `{ role: ${to}, kind: LATERAL, years: { min: 3, typical: 5, max: 8 }, difficulty: 1, gains: [Something]${more} }`;
const role = (key: string, match: string, occupation: string, steps = '') => ({
  path: `roles/${key}.yaml`,
  text: `{ title: ${key}, summary: A role., level: LEAD, track: t, classifiedAs: [{ occupation: ${occupation}, match: ${match} }], leadsTo: [${steps}] }`,
});

const files: SeedFile[] = [
  { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' },
  { path: 'tracks/t.yaml', text: '{ title: T, summary: A family. }' },
  ...['careers', 'book'].map((key) => ({
    path: `sources/${key}.yaml`,
    text: `{ title: ${key}, publisher: ${key}, kind: DATASET, quality: SURVEY, yearUnknown: true, accessed: '2026-01-01' }`,
  })),
  occupation('agent', `, movesTo: [${move('manager', 20)}, ${move('tester', 30)}]`),
  occupation('manager'),
  occupation('tester'),
  role(
    'a',
    'EXACT',
    'agent',
    [step('b'), step('c'), step('d', ', figures: { sources: [book] }'), step('e')].join(', '),
  ),
  role('b', 'CLOSE', 'manager'),
  role('c', 'BROAD', 'manager'),
  role('d', 'EXACT', 'manager'),
  role('e', 'CLOSE', 'agent'),
  role('f', 'CLOSE', 'tester'),
];

test('a step shows what was seen of exactly or closely matching occupations; its years give way unless they have a source', () => {
  const steps = datasetOf(files)
    .edges.filter(({ edge }) => edge === 'LEADS_TO')
    .map(({ from, to, properties }) => edgeFrom('LEADS_TO', from, to, properties));
  const seen = {
    people: 20,
    of: 90,
    region: 'BE-VLG',
    firstYear: 2000,
    lastYear: 2010,
    p25: 1,
    p50: 2.5,
    p75: 4,
    source: 'careers',
  };
  const written = { min: 3, typical: 5, max: 8 };
  expect(steps).toMatchObject([
    { to: 'b', observed: seen, years: { min: 1, typical: 2.5, max: 4 }, figures: { sources: ['careers'] } },
    { to: 'c', years: written, figures: { sources: [] } },
    { to: 'd', observed: seen, years: written, figures: { sources: ['book'] } },
    { to: 'e', years: written },
  ]);
  expect(steps.map(({ observed }) => observed !== undefined)).toEqual([true, false, true, false]);
});

const posts: SeedFile[] = [
  ...files.filter(({ path }) => !/(roles|occupations)\//.test(path)),
  ...['small', 'large'].map((key, at) => ({
    path: `sources/${key}.yaml`,
    text: `{ title: ${key}, publisher: ${key}, kind: DATASET, quality: SURVEY, yearUnknown: true, accessed: '2026-01-01', showsLines: [${line('a', 'b', 1 + 2 * at)}, ${line('b', 'c', 2)}, ${line('a', 'c', 1)}] }`,
  })),
  ...Object.entries({ a: 'c b', b: '', c: '' }).map(([key, managers]) => ({
    path: `roles/${key}.yaml`,
    text: `{ title: ${key}, summary: A role., level: LEAD, track: t, reportsTo: [${managers
      .split(' ')
      .filter(Boolean)
      .map((role, at) => `{ role: ${role}, prevalence: ${at === 0 ? 'USUAL' : 'COMMON'} }`)
      .join(', ')}] }`,
  })),
];

test('a reporting line shows what was seen of it, by the data set that shows it in most organizations', () => {
  const lines = datasetOf(posts)
    .edges.filter(({ edge }) => edge === 'REPORTS_TO')
    .map(({ from, to, properties }) => edgeFrom('REPORTS_TO', from, to, properties));
  const seen = { of: 9, region: 'GB', firstYear: 2011, lastYear: 2016 };
  expect(lines.map(({ to, observed }) => ({ to, observed }))).toEqual([
    { to: 'b', observed: { organizations: 3, ...seen, source: 'large' } },
    { to: 'c', observed: { organizations: 1, ...seen, source: 'small' } },
  ]);
});

test('the report tells how often the manager seen most is the most usual one, and which lines are lacking', () => {
  expect(printObservedLines(observedLines(recordsOf(readSeed(posts).records)))).toBe(
    [
      'Of 2 reporting lines of roles that data sets of posts show with a manager, 2 were seen:',
      '  of 2 roles 1 report to the manager seen in most organizations, 0 most usually to that one',
      '  lines of 2 organizations or more that are lacking: b → c (2 of 9 organizations)',
    ].join('\n'),
  );
});

test('a prevalence rests on what was seen where the share of people is that of its class, else on its own evidence', () => {
  const steps = datasetOf(
    files.map(({ path, text }) => ({
      path,
      text:
        path === 'roles/a.yaml'
          ? text
              .replace('role: b,', 'role: b, prevalence: RARE,')
              .replace('role: e,', 'role: e, prevalenceEvidence: { sources: [book] },')
          : text,
    })),
  )
    .edges.filter(({ edge }) => edge === 'LEADS_TO')
    .map(({ from, to, properties }) => edgeFrom('LEADS_TO', from, to, properties));
  expect(steps.map(({ to, prevalenceEvidence }) => `${to} ${String(prevalenceEvidence?.sources.join())}`)).toEqual([
    'b ',
    'c ',
    'd careers',
    'e book',
  ]);
});

test.each([
  [30, 'USUAL'],
  [10, 'COMMON'],
  [2, 'OCCASIONAL'],
  [1, 'RARE'],
] as const)('%i of 100 people bear out %s and nothing else', (people, prevalence) => {
  expect(namesOf(stepPrevalences).filter((each) => bearsOut({ people, of: 100 }, each))).toEqual([prevalence]);
});

test('the report tells where the years written and those seen part, and which moves have no step', () => {
  expect(printObservedCareers(observedCareers(recordsOf(readSeed(files).records)))).toBe(
    [
      'Of 2 steps whose roles data sets of careers tell apart, enough people were seen taking 2:',
      '  years as written hold the median seen of 0; where they rest on no source, those seen stand in',
      '  not of: a → b (3 to 8 years written, 2.5 seen of 20 people), a → d (3 to 8 years written, 2.5 seen of 20 people)',
      '  the share of people who were seen taking it bears out the prevalence of 2',
      '  moves of 15 people or more without a step: a or e → f (30 of 90 people)',
    ].join('\n'),
  );
});
