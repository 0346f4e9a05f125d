import { mapping, type Work } from '../in-pieces.ts';
import { createLetterLikeness } from './letter-likeness.ts';
import { lettersOf, likenessTo } from './likeness.ts';

export interface LikeWord {
  /** Place of the word in the vocabulary. */
  readonly at: number;
  /** From 0 to 1: the same word. */
  readonly likeness: number;
}

/** What of their letters two words have in common at least, to be taken for forms or parts of one another. */
const leastShared = 0.3;

/** The lengths of the runs of letters by which words are compared. */
const runLengths = [2, 3];

/**
 * Finds the words of a vocabulary that are like a word, the likest first: by the runs of letters they share, so that
 * compounds are found; or as `likenessTo` says, so that inflections, beginnings and typing errors are. A known word is
 * taken for the beginning of others only where it is the last, still being typed. Only words that share runs are looked
 * at.
 */
export function* createWordLikeness(
  vocabulary: readonly string[],
): Work<(word: string, last: boolean) => readonly LikeWord[]> {
  const known = new Set(vocabulary);
  const letters = Int32Array.from(yield* mapping(vocabulary, lettersOf));
  const likeLetters = yield* createLetterLikeness(vocabulary, runLengths);
  return (word, last) => {
    const spelt = likenessTo(word, last || !known.has(word));
    const found: LikeWord[] = [];
    likeLetters(word, (at, part) => {
      const likeness = Math.max(part >= leastShared ? part : 0, spelt(vocabulary[at] ?? '', letters[at] ?? 0));
      if (likeness > 0) found.push({ at, likeness });
    });
    return found.sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  };
}
