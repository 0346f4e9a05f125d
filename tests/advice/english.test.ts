import { expect, test } from 'vitest';
import { lowerFirst, withArticle } from '../../src/advice/english.ts';

test.each([
  ['Hiring people', 'hiring people'],
  ["Today's analyst leads next", "today's analyst leads next"],
  ["Owners' expectations", "owners' expectations"],
  ['A plan', 'a plan'],
  ['IT service', 'IT service'],
  ['DevOps teams', 'DevOps teams'],
])('"%s" stands within a sentence as "%s"', (text, within) => {
  expect(lowerFirst(text)).toBe(within);
});

test.each(['a university', 'a user', 'an umbrella', 'an IT manager', 'a CTO', 'a one-person firm', 'an agency'])(
  'an article goes by the sound: %s',
  (text) => {
    expect(withArticle(text.replace(/^an? /, ''))).toBe(text);
  },
);

test('a proper name that its usage shows keeps its capital', () => {
  expect(lowerFirst('Linux administration', 'Installs and repairs Linux systems.')).toBe('Linux administration');
});
