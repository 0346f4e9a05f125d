import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/seed/parse-text.ts';
import { plainValue } from '../../src/seed/plain-text.ts';
import { labelOfPath, readFields, readRecord, readSeedFiles } from '../../src/seed/read.ts';
import { recordShape } from '../../src/seed/record.ts';
import { seedFolder } from '../world.ts';

const records = (await readSeedFiles(seedFolder)).flatMap((file) => {
  const label = labelOfPath(file.path);
  return label ? [{ ...file, shape: recordShape(label) }] : [];
});
const short = records.filter(({ text }) => text.length < 1_500);

describe('a text read the fast way', () => {
  test('has the value that the exact one finds', () => {
    for (const file of records.filter((_, at) => at % 20 === 0))
      expect(plainValue(file.text), file.path).toEqual(parseText(file).value);
  });

  test.each([
    ['an escape', 'title: "\\x01"'],
    ['a tag', 'title: !secret 1'],
    ['an alias', 'a: &a 1\nb: *a'],
    ['a key written twice', 'a: 1\na: 2'],
    ['several documents', 'a: 1\n---\nb: 2'],
    ['the end of a document', '...\na: 1'],
    ['a directive', '%YAML 1.1\n---\na: yes'],
    ['a tabulator', 'a:\n\t- 1'],
    ['a control character', 'a: \u0001'],
    ['a character lost', 'a: \uFFFD'],
    ['an open bracket', 'a: [1'],
  ])('holds nothing that needs the exact one: not %s', (_, text) => {
    expect(plainValue(text)).toBeUndefined();
  });

  test('differs in no record, whatever is cut out of it or put into it', () => {
    const bit = fc.oneof(
      fc.constantFrom(': ', ' #', '- ', '[', '}', '"', "'", '|', '>-', '&a ', '*a', '!!str ', '%', '@', '? ', ', '),
      fc.constantFrom('~', '0o17', '1e3', '.5', '---\n', '\n', '\n  ', '\r', '\t', '\u00a0', '<<: ', '__proto__: '),
      fc.string({ maxLength: 3 }),
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(4), bit });
    fc.assert(
      fc.property(fc.constantFrom(...short), fc.array(edit, { minLength: 1, maxLength: 3 }), (file, edits) => {
        const text = edits.reduce((before, { at, cut, bit }) => {
          const place = Math.floor(at * before.length);
          return before.slice(0, place) + bit + before.slice(place + cut);
        }, file.text);
        const [fast, exact] = [readRecord, readFields].map((read) => read({ path: file.path, text }, file.shape));
        expect(fast?.fields).toEqual(exact?.fields);
        expect(fast?.faults).toEqual(exact?.faults);
        expect(fast?.at(['title'])).toEqual(exact?.at(['title']));
      }),
      { numRuns: 200 },
    );
  });
});
