import { describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { coverageOf, coverageTable } from '../../src/commands/coverage.ts';
import { engines } from '../../src/graph/engines.ts';
import { relatedSteps, skilledSteps } from '../../src/commands/report.ts';
import { printFault } from '../../src/seed/fault.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeed, type SeedFile } from '../../src/seed/read.ts';
import { copiedSentences } from '../../src/seed/rules/copied-sentences.ts';
import { recordsOf } from '../../src/seed/rules/records.ts';
import { worldFolder } from '../world.ts';

const plain = { whole: false, format: 'text' as const };

const header = { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' };

describe('a check without faults', () => {
  const source = (key: string) => ({
    path: `sources/${key}.yaml`,
    text: `{ title: ${key}, publisher: ${key}, kind: ARTICLE, quality: SURVEY, accessed: '2026-01-01' }`,
  });
  const trend = (key: string, sources: string) => ({
    path: `trends/${key}.yaml`,
    text: `{ title: ${key}, summary: S., sources: [${sources}] }`,
  });
  const skill = (key: string, more: string) => ({
    path: `skills/${key}.yaml`,
    text: `{ title: ${key}, kind: BUSINESS, summary: S.${more} }`,
  });
  const dataset = datasetOf([
    header,
    source('cto-vs-cio-article'),
    source('other'),
    trend('a', ''),
    trend('b', 'cto-vs-cio-article'),
    trend('c', 'other'),
    trend('d', 'cto-vs-cio-article, other'),
    skill('e', ', buildsOn: [f]'),
    skill('f', ', sources: [other]'),
  ]);

  test('counts each kind by what it rests on', async () => {
    const graph = await engines.embedded.open({ settings: {}, loadDataset: () => Promise.resolve(dataset) });
    expect(coverageTable(coverageOf(await graph.facts()))).toBe(
      [
        '           facts  no source  the article only  one other  two or more  beyond the article  established  reported  editorial',
        'Skill          2       50 %               0 %       50 %          0 %                50 %          0 %      50 %       50 %',
        'Trend          4       25 %              25 %       25 %         25 %                50 %         25 %      50 %       25 %',
        'BUILDS_ON      1      100 %               0 %        0 %          0 %                 0 %          0 %       0 %      100 %',
        'all facts      7       43 %              14 %       29 %         14 %                43 %         14 %      43 %       43 %',
      ].join('\n'),
    );
  });

  test('says it as a table and as JSON', async () => {
    const { text: printed } = await check(worldFolder, plain);
    expect(printed).toMatch(/^\d+ records and \d+ relationships, no faults, revision [0-9a-f]{12}\n\n +facts/);
    expect(printed).toMatch(/^all facts( +\d+)( +\d+ %){8}$/m);
    const { coverage, ...answer } = JSON.parse((await check(worldFolder, { ...plain, format: 'json' })).text);
    expect(printed).toContain(`${answer.records} records and ${answer.relationships} relationships`);
    expect(coverage.find(({ of }: { of: string }) => of === 'PayBand')).toEqual({
      of: 'PayBand',
      facts: 2,
      noSource: 0,
      articleOnly: 0,
      oneOther: 2,
      twoOrMore: 0,
      established: 1,
      reported: 1,
      editorial: 0,
      beyondArticle: 1,
    });
  });
});

test('a data folder without the data sets is refused', async () => {
  await expect(check(worldFolder, { ...plain, report: '/nowhere' })).rejects.toThrow('/nowhere holds no esco-1.1.1.');
});

const recordsIn = (files: readonly SeedFile[]) => {
  const { faults, records } = readSeed([header, ...files]);
  expect(faults).toEqual([]);
  return records;
};

describe('steps are held against a classification:', () => {
  const role = (key: string, code: string, leadsTo: readonly string[]) => ({
    path: `roles/${key}.yaml`,
    text: [
      `{ title: ${key}, summary: A role., level: SENIOR, track: x`,
      `classifiedAs: [{ occupation: x-${code}, match: CLOSE }]`,
      `leadsTo: [${leadsTo
        .map(
          (to) =>
            `{ role: ${to}, kind: SWITCH, prevalence: RARE, years: { min: 1, typical: 1, max: 1 }, difficulty: 1, gains: [x] }`,
        )
        .join(', ')}] }`,
    ].join(', '),
  });
  const occupations = (scheme: string) =>
    [1, 2, 3].map((code) => ({
      path: `occupations/x-${code}.yaml`,
      text: `{ scheme: ${scheme}, code: '${code}', title: 'x ${code}' }`,
    }));
  const roles = [role('a', '1', ['b', 'c', 'd']), role('b', '2', ['c']), role('c', '3', []), role('d', '1', [])];

  test('by the occupations it lists as related', () => {
    const records = recordsOf(recordsIn([...roles, ...occupations('ONET_SOC')]));
    expect(
      relatedSteps(
        records,
        new Map([
          ['1', new Set(['2'])],
          ['2', new Set(['1'])],
        ]),
      ),
    ).toEqual({
      says: 'O*NET lists the occupations of both roles as related',
      // a → d leads from an occupation to itself.
      steps: 3,
      agreeing: 1,
      // a and d with b, either way, of ten ordered pairs.
      ofAllPairs: 0.4,
      others: ['a → c', 'b → c'],
    });
  });

  test('by the share of the essential skills that the origin brings', () => {
    const records = recordsOf(recordsIn([...roles, ...occupations('ESCO')]));
    const skills = (...names: string[]) => new Set(names);
    const essential = new Map([
      ['1', skills('p', 'q')],
      ['2', skills('p', 'q', 'r', 's')],
      ['3', skills('s', 't')],
      ['4', skills()],
    ]);
    // 2 asks for four: 1 brings half, 3 a quarter, 4 none. 3 asks for two: 2 brings half, 1 and 4 none.
    expect(skilledSteps(records, essential)).toMatchObject({ steps: 3, agreeing: 2, others: ['a → c'] });
  });

  test('of another classification nothing is measured', () => {
    const records = recordsOf(recordsIn([...roles, ...occupations('NICE')]));
    expect(relatedSteps(records, new Map())).toMatchObject({ steps: 0, agreeing: 0, ofAllPairs: 0 });
  });
});

describe('a text that repeats eight words of a work', () => {
  const found = (summary: string) =>
    copiedSentences(recordsIn([{ path: 'tracks/a.yaml', text: `title: A\nsummary: ${summary}\n` }]), [
      { title: 'a work', text: 'It says: one, two, three, four, five, six, seven, eight, nine!' },
    ]).map(printFault);

  test('is named with the words', () => {
    expect(found('So one two "three" FOUR five six seven eight nine it is')).toEqual([
      'tracks/a.yaml:2:10: "one two three four five six seven eight" stands word for word in a work [copied-sentences]\n    Say it in your own words; facts may be taken over, sentences may not.',
    ]);
  });

  test('is not found in seven, nor in the same words in another order', () => {
    expect(found('one two three four five six seven and eight')).toEqual([]);
    expect(found('two one three four five six seven eight nine')).toEqual([]);
  });
});
