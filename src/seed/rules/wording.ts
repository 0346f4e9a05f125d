import { normalizeName } from '../../graph/names.ts';

const filler = new Set(
  'a an and are as at be but by for from has have how in into is it its not of on or so that the their them they this to what when where which who with'.split(
    ' ',
  ),
);

/** The words that carry a text's meaning, without their endings: `managing vendors` and `vendor management` are alike. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    normalizeName(text)
      .split(' ')
      .filter((word) => !filler.has(word))
      .map(stem),
  );

/** Twice, for `managements` and `management`; what is left is a stem to compare by, not a word. */
const stem = (word: string): string => shorten(shorten(word));
const shorten = (word: string): string => (word.length > 4 ? word.replace(/(ment|ies|ing|ed|es|e|s|y)$/, '') : word);

/** Jaccard's index of two sets, from 0 (nothing in common) to 1 (equal). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((each) => b.has(each)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
