import { expect, test } from 'vitest';
import { inOnePiece } from '../../src/graph/in-pieces.ts';
import { createNaming } from '../../src/graph/naming/naming.ts';

const entry = (scheme: string, code: string, title: string) => ({
  label: 'Occupation' as const,
  key: `${scheme}-${code}`,
  properties: { scheme, code, title },
  classifiedAs: [],
});
const naming = createNaming([
  entry('ISCO_08', '2611', 'Lawyers'),
  entry('ISCO_08', '2619', 'Legal professionals not elsewhere classified'),
  entry('ESCO', '2611.1', 'lawyer'),
  entry('ESCO', '2619.3', 'coroner'),
  entry('ONET_SOC', '2611.1', 'Coroners'),
]);
const search = await naming.search();
const found = (text: string) =>
  inOnePiece(search(text, { labels: ['Occupation'], limit: 10 })).map(({ key, score, matched }) => ({
    key,
    score,
    matched,
  }));

test('a group of occupations comes after an occupation of nearly the same name', () => {
  expect(found('lawyers')).toEqual([
    { key: 'ESCO-2611.1', score: expect.closeTo(0.94), matched: 'lawyer' },
    { key: 'ISCO_08-2611', score: 0.8, matched: 'Lawyers' },
  ]);
});

test('a group is found by the names of its occupations of ESCO, those of other schemes having other codes', () => {
  expect(found('coroner').map(({ key }) => key)).toEqual(['ESCO-2619.3', 'ONET_SOC-2611.1', 'ISCO_08-2619']);
  expect(found('coroner')).toContainEqual({ key: 'ISCO_08-2619', score: 0.8, matched: 'coroner' });
});
