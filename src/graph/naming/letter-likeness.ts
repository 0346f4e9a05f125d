import { mapping, type Work } from '../in-pieces.ts';
import { once } from '../once.ts';

/** Place of a text among those compared, and how like it is, from 0 to 1. */
export type Told = (at: number, likeness: number) => void;

/** The runs of letters of the words of a text, the ends of words counting as letters; each once. */
function runsOf(text: string, lengths: readonly number[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const word of text.split(' ')) {
    const letters = ` ${word} `;
    for (const length of lengths)
      for (let at = 0; at + length <= letters.length; at += 1) runs.add(letters.slice(at, at + length));
  }
  return runs;
}

/**
 * Tells of texts how much of their runs of letters (of these lengths) they share with one, rare runs counting most (the
 * cosine of their inverse document frequencies), so that inflections and compounds of any language are found. Texts that
 * share none are left out.
 */
export function* createLetterLikeness(
  texts: readonly string[],
  lengths: readonly number[],
): Work<(text: string, tell: Told) => void> {
  const { runs, holders } = yield* holdersOfRuns(texts, lengths);
  const rarity = (held: number) => Math.log(1 + texts.length / (held + 0.5)) ** 2;
  const rarities = Float64Array.from(holders, ({ length }) => rarity(length));
  const rarityOfUnknown = rarity(0);
  const sums = new Float64Array(texts.length);
  for (const [run, places] of holders.entries()) {
    for (const at of places) sums[at] = (sums[at] ?? 0) + (rarities[run] ?? 0);
    yield;
  }
  const longs = sums.map(Math.sqrt);
  const shared = new Float64Array(texts.length);
  const touched = new Int32Array(texts.length);

  return (text, tell) => {
    let count = 0;
    let sum = 0;
    for (const letters of runsOf(text, lengths)) {
      const run = runs.get(letters) ?? -1;
      const worth = rarities[run] ?? rarityOfUnknown;
      sum += worth;
      for (const at of holders[run] ?? []) {
        const before = shared[at] ?? 0;
        if (before === 0) touched[count++] = at;
        shared[at] = before + worth;
      }
    }
    const long = Math.sqrt(sum);
    for (let place = 0; place < count; place += 1) {
      const at = touched[place] ?? 0;
      const likeness = Math.min(1, (shared[at] ?? 0) / (long * (longs[at] ?? 1)));
      shared[at] = 0;
      tell(at, likeness);
    }
  };
}

/** The runs of letters of texts, and by the number of each the places of the texts that hold it; every word is taken apart once. */
function* holdersOfRuns(texts: readonly string[], lengths: readonly number[]) {
  const runs = new Map<string, number>();
  const found: number[][] = [];
  const numberOf = (letters: string): number => {
    const known = runs.get(letters);
    if (known !== undefined) return known;
    runs.set(letters, found.length);
    return found.push([]) - 1;
  };
  const runsOfWord = once((word: string) => Array.from(runsOf(word, lengths), numberOf));
  for (const [at, text] of texts.entries()) {
    for (const word of text.split(' '))
      for (const run of runsOfWord(word)) {
        const places = found[run];
        if (places?.at(-1) !== at) places?.push(at);
      }
    yield;
  }
  return { runs, holders: yield* mapping(found, (places) => Int32Array.from(places)) };
}
