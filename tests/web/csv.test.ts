import { read } from '@e965/xlsx';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { csvOf, tableOf } from '../../src/web/answers/csv.ts';

const csv = (query: string, answer: unknown) => csvOf(tableOf(parse(query), undefined, answer));
const lines = (query: string, answer: unknown) => csv(query, answer).trimEnd().split('\r\n');

describe('an answer as CSV', () => {
  test('gives each item of a list rows of its own, with the values around it repeated', () => {
    const answer = {
      role: {
        title: 'CIO',
        steps: [
          { to: { key: 'ceo' }, sources: [{ year: 2020 }, { year: 2021 }] },
          { to: { key: 'cto' }, sources: [] },
        ],
      },
    };
    expect(lines('{ role { title steps { to { key } sources { year } } } }', answer)).toEqual([
      'role.title,role.steps.to.key,role.steps.sources.year',
      'CIO,ceo,2020',
      'CIO,ceo,2021',
      'CIO,cto,',
    ]);
  });

  test('leaves the columns of other lists empty, and joins plain values in one cell', () => {
    expect(
      lines('{ role { aliases skills { key } traits { key } } }', {
        role: { aliases: ['a', 'b'], skills: [{ key: 's' }], traits: [{ key: 't' }] },
      }),
    ).toEqual(['role.aliases,role.skills.key,role.traits.key', 'a; b,s,', 'a; b,,t']);
  });

  test('has the columns of the question, whatever the answer, by alias and through fragments', () => {
    const query = 'query Q { a: role { ...F ... on Role { level } } } fragment F on Role { key pay { low } }';
    expect(lines(query, { a: null })).toEqual(['a.key,a.pay.low,a.level', ',,']);
  });

  test('keeps numbers, booleans, quotes and line breaks, and defuses formulas', () => {
    const cells = { n: -1.5, b: true, q: 'say "a,\nb"', f: '=HYPERLINK("x")', at: '@SUM(1)', minus: '-1', wide: '＝1' };
    const [header, row] = parseCsv(csv('{ n b q f at minus wide }', cells));
    expect(header).toEqual(['n', 'b', 'q', 'f', 'at', 'minus', 'wide']);
    expect(row).toEqual(['-1.5', 'true', 'say "a,\nb"', `'=HYPERLINK("x")`, `'@SUM(1)`, `'-1`, `'＝1`]);
  });

  test('is opened by a spreadsheet with its numbers and texts as such, and no formula', () => {
    const answer = {
      roles: [
        { title: 'Łódź', years: 2.5, claim: '=1+1' },
        { title: 'CTO', years: 10 },
      ],
    };
    const book = read(csv('{ roles { title years claim } }', answer), { type: 'string' });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const cell = (at: string) => {
      const { t, v, f } = (sheet[at] ?? {}) as { readonly t?: string; readonly v?: unknown; readonly f?: string };
      return [t, v, f];
    };
    expect(cell('A1')).toEqual(['s', 'roles.title', undefined]);
    expect(['A2', 'B2', 'C2', 'B3'].map(cell)).toEqual([
      ['s', 'Łódź', undefined],
      ['n', 2.5, undefined],
      ['s', "'=1+1", undefined],
      ['n', 10, undefined],
    ]);
  });
});
