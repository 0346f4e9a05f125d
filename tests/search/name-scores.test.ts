import { describe, expect, test } from 'vitest';
import { inOnePiece } from '../../src/graph/in-pieces.ts';
import { createNameScores } from '../../src/graph/naming/name-scores.ts';

const names = [
  'law lecturer',
  'law lecturers assistant',
  'sales manager',
  'area sales manager',
  'marketing manager',
  'office manager',
  'raumausstatter',
  'bergbauhelfer',
  'cacciatore',
  'calciatore',
  'ingeniero de materiales',
  'ingeniero de sistemas',
  'gestor de sistemas',
  'demolition worker',
].map((text) => ({ text, record: { text } }));
const scoresOf = inOnePiece(createNameScores(names));

/** The names found, the likest first. */
const found = (text: string) =>
  [...inOnePiece(scoresOf(text))]
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ at, score }) => ({ ...names[at], score }));
const first = (text: string) => found(text)[0]?.text;

describe('scores of names', () => {
  test('are 1 for the text itself and less for whatever else is found', () => {
    const [same, ...others] = found('sales manager');
    expect(same).toMatchObject({ text: 'sales manager', score: 1 });
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ score }) => score > 0 && score < 1)).toBe(true);
    expect(found('manager sales')[0]).toMatchObject({ text: 'sales manager', score: 0.99 });
  });

  test('count a rare word more than one that many records are named by', () => {
    expect(first('marketing lecturer manager')).toBe('marketing manager');
    expect(first('law manager')).toBe('law lecturer');
  });

  test.each([
    ['sales managers', 'sales manager'],
    ['law lecturing', 'law lecturer'],
    ['raumausstatterin', 'raumausstatter'],
    ['helfer bergbau', 'bergbauhelfer'],
    ['markteing manager', 'marketing manager'],
    ['off', 'office manager'],
    ['cacciatori', 'cacciatore'],
    ['ingenieras de materiales', 'ingeniero de materiales'],
    ['bergbauerhelferin', 'bergbauhelfer'],
  ])('find for %j, an inflection, a compound, a typing error or a beginning, %j', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test('take a known word for the beginning of another only where it is the last', () => {
    expect(found('de gestor').map(({ text }) => text)).not.toContain('demolition worker');
    expect(found('gestor de').map(({ text }) => text)).toContain('demolition worker');
  });

  test('put the shorter of two names that hold the whole text first', () => {
    expect(found('lecturer').map(({ text }) => text)).toEqual(['law lecturer', 'law lecturers assistant']);
  });

  test('are the same when a text is asked again, and none where no word is alike', () => {
    expect(found('office sales')).toEqual(found('office sales'));
    expect(found('xylophone')).toEqual([]);
  });

  test('are the same of texts that are scored between the pieces of one another, also after one was given up', () => {
    const texts = ['office sales', 'area manager of sales'];
    const alone = texts.map((text) => inOnePiece(scoresOf(text)));
    scoresOf('office manager').next();
    const [one, other] = texts.map((text) => scoresOf(text));
    one?.next();
    other?.next();
    expect([one, other].map((work) => work && inOnePiece(work))).toEqual(alone);
  });
});
