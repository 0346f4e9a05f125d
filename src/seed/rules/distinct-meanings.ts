import { addTo } from '../../graph/group-by.ts';
import type { RecordOf } from './records.ts';
import type { Finding, Rule } from './rule.ts';
import { overlap, wordsOf } from './wording.ts';

/** Jaccard's index of the words of two summaries from which on they say the same. */
const tooAlike = 0.8;

export const distinctMeanings: Rule = {
  name: 'distinct-meanings',
  says: `No two skills, and no two responsibilities, say the same: other words in the title, and summaries that share less than ${tooAlike * 100} % of their words.`,
  scope: 'base',
  *find({ of }) {
    yield* alike(of('Skill'));
    yield* alike(of('Responsibility'));
  },
};

function* alike(records: readonly RecordOf<'Skill' | 'Responsibility'>[]): Generator<Finding> {
  const read = records.map((record) => ({
    record,
    title: wordsOf(record.fields.title),
    summary: wordsOf(record.fields.summary),
  }));
  const rarestOf = rarest(read.map(({ summary }) => summary));
  const byTitle = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  for (const [at, later] of read.entries()) {
    const title = [...later.title].sort().join(' ');
    const words = rarestOf(later.summary);
    const candidates = new Set([...(byTitle.get(title) ?? []), ...words.flatMap((word) => byWord.get(word) ?? [])]);
    for (const place of [...candidates].sort((a, b) => a - b)) {
      const earlier = read[place];
      if (!earlier) continue;
      const field =
        overlap(earlier.title, later.title) === 1
          ? 'title'
          : overlap(earlier.summary, later.summary) >= tooAlike
            ? 'summary'
            : undefined;
      if (field)
        yield {
          record: later.record,
          path: [field],
          message: `the ${field} says the same as that of ${earlier.record.key}`,
          remedy: 'Make them one record, or say what sets them apart.',
        };
    }
    addTo(byTitle, title, at);
    for (const word of words) addTo(byWord, word, at);
  }
}

/**
 * The rarest words of a text, as many as it may lack of one that is too alike and one more: two such texts share at
 * least one of them (the prefix filter of Chaudhuri, Ganti and Kaushik, 2006), so few pairs need comparing.
 */
function rarest(texts: readonly ReadonlySet<string>[]): (words: ReadonlySet<string>) => string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  return (words) => [...words].sort(rarity).slice(0, words.size - Math.ceil(words.size * tooAlike) + 1);
}
