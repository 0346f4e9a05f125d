import { groupBy } from '../../graph/group-by.ts';
import { normalizeName } from '../../graph/names.ts';
import type { Rule } from './rule.ts';

/** `The Foundry, Inc.` and `Foundry` are one publisher, as are the domain and the name: `CIO.com` and `CIO`. */
const told = (publisher: string): string =>
  normalizeName(publisher.replace(/\.(com|org|net|io|dev|ai|co|de|uk)\b/gi, ''))
    .replace(/^the /, '')
    .replace(/ (inc|ltd|llc|gmbh|corporation|corp)$/, '')
    .replaceAll(' ', '');

export const publishersSpeltAlike: Rule = {
  name: 'publishers-spelt-alike',
  says: 'A publisher is spelt in one way: case, accents, punctuation, `The`, the legal form and the ending of a domain tell no two apart.',
  *find({ of }) {
    for (const [, sources] of groupBy(of('Source'), ({ fields }) => told(fields.publisher))) {
      const [first] = sources;
      for (const record of sources)
        if (first && record.fields.publisher !== first.fields.publisher)
          yield {
            record,
            path: ['publisher'],
            message: `"${record.fields.publisher}" is "${first.fields.publisher}" in ${first.file}`,
            remedy: 'Spell it in both as the publisher does.',
          };
    }
  },
};
