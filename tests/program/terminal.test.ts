import { describe, expect, test } from 'vitest';
import { layOut, terminalOf } from '../../src/program/terminal.ts';

const plain = { colours: false };

describe('text on a terminal', () => {
  test.each([
    [
      'goes on below the text after its label',
      '  why now: one two three four five six seven eight',
      '  why now: one two three four five six\n           seven eight',
    ],
    [
      'goes on below its last column',
      '  Strategy  one two three four five six seven eight',
      '  Strategy  one two three four five six\n            seven eight',
    ],
    [
      'goes on below its beginning',
      '  one two three four five six seven eight nine ten',
      '  one two three four five six seven\n  eight nine ten',
    ],
    ['keeps a word that is longer than a line', `  ${'x'.repeat(50)} end`, `  ${'x'.repeat(50)}\n  end`],
    ['keeps a line that fits', '  short', '  short'],
  ])('%s', (_, text, laid) => {
    expect(layOut(text, { ...plain, width: 40 })).toBe(laid);
  });

  test('keeps every line whole where nothing limits it', () => {
    const line = 'word '.repeat(100).trim();
    expect(layOut(line, plain)).toBe(line);
  });

  test('makes headings stand out in colours', () => {
    expect(layOut('Heading\n  evidence: a', { colours: true })).toBe(
      '\u001b[1mHeading\u001b[22m\n\u001b[36m  evidence:\u001b[39m a',
    );
  });

  test.each([
    [{ isTTY: true, columns: 90 }, {}, { width: 90, colours: true }],
    [{ isTTY: true, columns: 90 }, { NO_COLOR: '1' }, { width: 90, colours: false }],
    [{ isTTY: true, columns: 90 }, { TERM: 'dumb' }, { width: 90, colours: false }],
    [{}, {}, { width: undefined, colours: false }],
    [{}, { FORCE_COLOR: '1', COLUMNS: '70' }, { width: 70, colours: true }],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, { width: undefined, colours: false }],
  ])('%o with %o', (output, environment, terminal) => {
    expect(terminalOf(output, environment)).toEqual(terminal);
  });
});
