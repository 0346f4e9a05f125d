import type { Work } from '../in-pieces.ts';
import type { Spoken } from '../shapes/labels.ts';

/** The length of the runs of letters by which languages are told apart (Cavnar and Trenkle, 1994). */
const runLength = 3;

/** Of how many names the languages asked about a text that says no language have together at most, so that it is answered in time. */
const mostNames = 60_000;

/** What a name scores of what an English one would, in a language that holds no more words of the text than English. */
const shareOfDoubtful = 0.9;

export interface LikelyLanguage {
  readonly language: Spoken;
  /** What its names score of what they would if the text were surely in it. */
  readonly share: number;
  /** The text is in another language, so that letters tell nothing that words do not. */
  readonly by?: 'words';
}

/**
 * Tells in which languages names are to be compared with a text: in English alone where English names hold all of its
 * words; else in English and in as many of the others as time allows, first those whose names hold most of its words,
 * then those whose runs of letters it likeliest consists of.
 */
export function* createLikelyLanguages(
  names: ReadonlyMap<Spoken, readonly { readonly text: string }[]>,
): Work<(text: string) => readonly LikelyLanguage[]> {
  const known = new Map<Spoken, Known>();
  for (const [language, texts] of names) known.set(language, yield* knownOf(texts));

  return (text) => {
    const words = text.split(' ');
    const runs = new Set(runsOf(text));
    const heldBy = (of: Known | undefined) => words.filter((word) => of?.words.has(word)).length;
    const inEnglish = heldBy(known.get('en'));
    if (inEnglish === words.length) return [{ language: 'en', share: 1 }];
    const likeliest = [...known]
      .filter(([language]) => language !== 'en')
      .map(([language, of]) => ({ language, size: of.size, held: heldBy(of), likelihood: of.likelihood(runs) }))
      .sort((a, b) => b.held - a.held || b.likelihood - a.likelihood);
    const isForeign = (likeliest[0]?.held ?? 0) > inEnglish;
    let size = known.get('en')?.size ?? 0;
    return [
      { language: 'en', share: 1, ...(isForeign && { by: 'words' }) },
      ...likeliest.flatMap(({ language, size: more, held }, place) => {
        size += more;
        return place === 0 || size <= mostNames ? [{ language, share: held > inEnglish ? 1 : shareOfDoubtful }] : [];
      }),
    ];
  };
}

interface Known {
  readonly size: number;
  readonly words: ReadonlySet<string>;
  /** How likely a text of such runs is in the language, as a logarithm. */
  readonly likelihood: (runs: ReadonlySet<string>) => number;
}

function* knownOf(texts: readonly { readonly text: string }[]): Work<Known> {
  const words = new Set<string>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text } of texts) {
    for (const word of text.split(' ')) words.add(word);
    for (const run of runsOf(text)) {
      counts.set(run, (counts.get(run) ?? 0) + 1);
      total += 1;
    }
    yield;
  }
  const likelihood = (runs: ReadonlySet<string>) => {
    let sum = 0;
    for (const run of runs) sum += Math.log(((counts.get(run) ?? 0) + 0.5) / (total + counts.size / 2 + 1));
    return sum;
  };
  return { size: texts.length, words, likelihood };
}

function* runsOf(text: string): Iterable<string> {
  const letters = ` ${text} `;
  for (let at = 0; at + runLength <= letters.length; at += 1) yield letters.slice(at, at + runLength);
}
