import { addTo } from '../group-by.ts';
import { likenessTo } from './likeness.ts';

export interface LikeWord {
  /** Place of the word in the vocabulary. */
  readonly at: number;
  /** From 0 to 1: the same word. */
  readonly likeness: number;
}

/** What of their letters two words have in common at least, to be taken for forms or parts of one another. */
const leastShared = 0.3;

/** The runs of two and three letters of a word, its ends counting as letters; each once. */
function gramsOf(word: string): ReadonlySet<string> {
  const letters = ` ${word} `;
  const grams = new Set<string>();
  for (const length of [2, 3])
    for (let at = 0; at + length <= letters.length; at += 1) grams.add(letters.slice(at, at + length));
  return grams;
}

/**
 * Finds the words of a vocabulary that are like a word, the likest first: by what they share of their runs of letters,
 * rare runs counting most (cosine of their inverse document frequencies), so that inflections and compounds of any
 * language are found; or as `likenessTo` says, so that beginnings and typing errors are. Only words that share runs are
 * looked at.
 */
export function createWordLikeness(vocabulary: readonly string[]): (word: string) => readonly LikeWord[] {
  const holders = new Map<string, number[]>();
  for (const [at, word] of vocabulary.entries()) for (const gram of gramsOf(word)) addTo(holders, gram, at);
  const rarity = (gram: string) => Math.log(1 + vocabulary.length / ((holders.get(gram)?.length ?? 0) + 0.5)) ** 2;
  const rarities = new Map([...holders.keys()].map((gram) => [gram, rarity(gram)]));
  const lengthOf = (word: string) => {
    let sum = 0;
    for (const gram of gramsOf(word)) sum += rarities.get(gram) ?? rarity(gram);
    return Math.sqrt(sum);
  };
  const lengths = Float64Array.from(vocabulary, lengthOf);
  const shared = new Float64Array(vocabulary.length);

  return (word) => {
    const touched: number[] = [];
    for (const gram of gramsOf(word)) {
      const weight = rarities.get(gram) ?? 0;
      for (const at of holders.get(gram) ?? []) {
        if (shared[at] === 0) touched.push(at);
        shared[at] = (shared[at] ?? 0) + weight;
      }
    }
    const length = lengthOf(word);
    const spelt = likenessTo(word);
    const found: LikeWord[] = [];
    for (const at of touched) {
      const part = (shared[at] ?? 0) / (length * (lengths[at] ?? 1));
      shared[at] = 0;
      const likeness = Math.max(part >= leastShared ? part : 0, spelt(vocabulary[at] ?? ''));
      if (likeness > 0) found.push({ at, likeness: Math.min(likeness, 1) });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  };
}
