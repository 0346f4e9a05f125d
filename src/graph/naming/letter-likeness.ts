import { addTo } from '../group-by.ts';
import { mapping, type Work } from '../in-pieces.ts';

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
  const found = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    for (const run of runsOf(text, lengths)) addTo(found, run, at);
    yield;
  }
  const holders = new Map(yield* mapping(found, ([run, places]) => [run, Int32Array.from(places)] as const));
  const rarity = (held: number) => Math.log(1 + texts.length / (held + 0.5)) ** 2;
  const rarities = new Map(yield* mapping(holders, ([run, { length }]) => [run, rarity(length)] as const));
  const rarityOfUnknown = rarity(0);
  const lengthOf = (text: string) => {
    let sum = 0;
    for (const run of runsOf(text, lengths)) sum += rarities.get(run) ?? rarityOfUnknown;
    return Math.sqrt(sum);
  };
  const longs = Float64Array.from(yield* mapping(texts, lengthOf));
  const shared = new Float64Array(texts.length);
  const touched = new Int32Array(texts.length);

  return (text, tell) => {
    let count = 0;
    for (const run of runsOf(text, lengths)) {
      const worth = rarities.get(run) ?? 0;
      for (const at of holders.get(run) ?? []) {
        const before = shared[at] ?? 0;
        if (before === 0) touched[count++] = at;
        shared[at] = before + worth;
      }
    }
    const long = lengthOf(text);
    for (let place = 0; place < count; place += 1) {
      const at = touched[place] ?? 0;
      const likeness = Math.min(1, (shared[at] ?? 0) / (long * (longs[at] ?? 1)));
      shared[at] = 0;
      tell(at, likeness);
    }
  };
}
