import { mapping, type Work } from '../in-pieces.ts';
import { createLetterLikeness } from './letter-likeness.ts';
import { createWordLikeness } from './word-likeness.ts';

export interface ComparedName {
  /** In normalized form. */
  readonly text: string;
  readonly record: object;
}

export interface ScoredName {
  /** Place of the name among those compared. */
  readonly at: number;
  readonly score: number;
}

/** What a name scores at most that is not the text itself. */
const most = 0.99;

/** How like the text a name is at least, by its words or by all. */
const least = 0.35;

/** How like a word of the names is to a word of the text, at least, for that one to be understood. */
const leastUnderstood = 0.8;

/** The lengths of the runs of letters by which whole names are compared. */
const runLengths = [3, 4];

/**
 * How much the letters of the whole text count against its words where one of them was not understood: the fewer words
 * it has, the less they tell, since a language that writes its terms as one word has them in the letters.
 */
const shareOfLetters = (words: number): number => 2 / (words + 2);

/** The scores of names; by their words alone where the text is known to be in another language than they are. */
export type ScoresOf = (text: string, by?: 'words') => Work<readonly ScoredName[]>;

/**
 * Scores names by how like a text they are, from 0 to 1, in no order: 1 is the text itself; otherwise by its words and,
 * where one of them is like none, by its letters. By words, half is how much of the text a name holds, half how much of
 * the name the text asks for. A word counts by how few records it names and by the likeness of the word that it meets
 * (soft TF-IDF, from either side); for a text of one word, which does not say what else is meant, all words of a name
 * count alike. Names that are hardly like it are left out.
 */
export function* createNameScores(names: readonly ComparedName[]): Work<ScoresOf> {
  const { vocabulary, holders, rarities, rarityOfUnknown } = yield* wordsOf(names);
  const likeWords = yield* createWordLikeness(vocabulary);
  const likeLetters = yield* createLetterLikeness(
    names.map(({ text }) => text),
    runLengths,
  );
  const whole = new Float64Array(names.length);
  const words = new Float64Array(names.length);
  for (const [word, places] of holders.entries()) {
    for (const at of places) {
      whole[at] = (whole[at] ?? 0) + (rarities[word] ?? 0);
      words[at] = (words[at] ?? 0) + 1;
    }
    yield;
  }

  const unused: Marks[] = [];

  return function* (text, by) {
    // Others score texts between the pieces of this one.
    const marks = unused.pop() ?? marksFor(names.length);
    const { held, askedFor, metBy, alikeInLetters } = marks;
    const touched: number[] = [];
    const likenesses = new Map<number, number>();
    let total = 0;
    let understood = true;
    const asked = [...new Set(text.split(' '))];
    for (const [place, word] of asked.entries()) {
      const found = likeWords(word, place === asked.length - 1);
      const [likest] = found;
      const worth = likest ? (rarities[likest.at] ?? 0) : rarityOfUnknown;
      total += worth;
      understood &&= (likest?.likeness ?? 0) >= leastUnderstood;
      for (const { at: other, likeness } of found) {
        if (likeness > (likenesses.get(other) ?? 0)) likenesses.set(other, likeness);
        for (const at of holders[other] ?? []) {
          if (metBy[at] === place) continue;
          if (metBy[at] === unmet) touched.push(at);
          metBy[at] = place;
          held[at] = (held[at] ?? 0) + worth * likeness;
        }
      }
      yield;
    }
    const alike = asked.length === 1;
    for (const [word, likeness] of likenesses) {
      const worth = alike ? 1 : (rarities[word] ?? 0);
      for (const at of holders[word] ?? []) askedFor[at] = (askedFor[at] ?? 0) + worth * likeness;
    }
    const full = alike ? words : whole;
    const isRead = understood || by === 'words';
    const share = isRead ? 0 : shareOfLetters(asked.length);
    if (!isRead) {
      likeLetters(text, (at, likeness) => {
        if (metBy[at] === unmet) touched.push(at);
        alikeInLetters[at] = likeness;
      });
      yield;
    }

    const scored: ScoredName[] = [];
    for (const at of touched) {
      const byWords = (held[at] ?? 0) / total / 2 + (askedFor[at] ?? 0) / (full[at] ?? 1) / 2;
      const part = (1 - share) * byWords + share * (alikeInLetters[at] ?? 0);
      held[at] = askedFor[at] = alikeInLetters[at] = 0;
      metBy[at] = unmet;
      if (Math.max(byWords, part) >= least)
        scored.push({ at, score: names[at]?.text === text ? 1 : Math.round(most * part * 1e4) / 1e4 });
    }
    unused.push(marks);
    return scored;
  };
}

/** What is marked of each name while a text is scored; all as it was when that is done. */
const marksFor = (names: number) => ({
  held: new Float64Array(names),
  askedFor: new Float64Array(names),
  /** The word of the text that last met the name. */
  metBy: new Int32Array(names).fill(unmet),
  alikeInLetters: new Float64Array(names),
});
type Marks = ReturnType<typeof marksFor>;

const unmet = -1;

/** The words that names are made of, the places of the names that hold each, and how rarely it names a record. */
function* wordsOf(names: readonly ComparedName[]) {
  const words = new Map<string, { readonly places: number[]; records: number; last?: object }>();
  const records = new Set<object>();
  for (const [at, { text, record }] of names.entries()) {
    records.add(record);
    for (const word of new Set(text.split(' '))) {
      const known = words.get(word) ?? { places: [], records: 0 };
      known.places.push(at);
      if (known.last !== record) known.records += 1;
      known.last = record;
      words.set(word, known);
    }
    yield;
  }
  const rarity = (held: number) => Math.log(1 + records.size / (held + 0.5));
  return {
    vocabulary: [...words.keys()],
    holders: yield* mapping(words.values(), ({ places }) => Int32Array.from(places)),
    rarities: Float64Array.from(words.values(), (word) => rarity(word.records)),
    rarityOfUnknown: rarity(0),
  };
}
