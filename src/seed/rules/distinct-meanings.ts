import type { Rule } from './rule.ts';
import { overlap, wordsOf } from './wording.ts';

/** Jaccard's index of the words of two summaries from which on they say the same. */
const tooAlike = 0.8;

export const distinctMeanings: Rule = {
  name: 'distinct-meanings',
  says: `No two skills, and no two responsibilities, say the same: other words in the title, and summaries that share less than ${tooAlike * 100} % of their words.`,
  *find({ of }) {
    for (const records of [of('Skill'), of('Responsibility')]) {
      const read = records.map((record) => ({
        record,
        title: wordsOf(record.fields.title),
        summary: wordsOf(record.fields.summary),
      }));
      for (const [at, later] of read.entries())
        for (const earlier of read.slice(0, at)) {
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
    }
  },
};
