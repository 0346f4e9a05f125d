import type { Hit } from '../../src/graph/port.ts';
import { builder } from '../builder.ts';
import { badUserInput } from '../errors.ts';
import { pageLimit, work } from '../limits.ts';
import { loadKnown } from '../loading.ts';
import { languageChoices, spokenOf } from '../records/label.ts';
import { checkText } from '../text-limit.ts';
import { languageOfName, NameUnderstanding } from './name-resolution.ts';
import { kindOf, labelOfKind, RecordKind, searchable } from './record-kind.ts';

const SearchResult = builder.objectRef<Hit>('SearchResult');
SearchResult.implement({
  description: 'A record whose name is like the text searched for.',
  fields: (t) => ({
    kind: t.field({ type: RecordKind, description: 'The kind of record.', resolve: ({ label }) => kindOf(label) }),
    key: t.exposeString('key', { description: 'The key of the record.' }),
    title: t.exposeString('title', { description: 'Its title; of a misconception, the claim.' }),
    score: t.exposeFloat('score', {
      description:
        'How well the name fits, from 0 to 1; 1 is the same name but for case, accents and punctuation. A group of occupations (ISCO-08) gets 0.8 times that, as it is no job itself.',
    }),
    matched: t.exposeString('matched', {
      description:
        'The name that fits best, as it is written: title, abbreviation, alias, key or a title in another language; of a role, also what an occupation that means the same calls it; of a group of occupations, also a name of an occupation in it.',
    }),
    by: t.expose('by', { type: NameUnderstanding, description: 'What kind of name that is.' }),
    language: t.string(languageOfName),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The record itself.',
      resolve: ({ label, key }, _, context) => loadKnown(context, label, key),
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    type: [SearchResult],
    description:
      'Records whose title, abbreviation or alias is like a text, or whose title in another language is, the best first; typing errors are forgiven. Where English names hold every word of the text, those in other languages are left aside. A role whose name stands whole in the text, in English or another language, comes before what only shares words with it. Each word counts by how well it fits a word of the name; names with fewer other words come first.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What to look for, at most 200 characters. Example: `chief informaton oficer`.',
      }),
      language: t.arg.string({
        description: `The language of the text, by its two letters: ${languageChoices}. Only names in it and in English, from which titles of every language borrow, are compared then. Left out: it is told from the text.`,
      }),
      kinds: t.arg({ type: [RecordKind], description: 'Only these kinds of record; all where left out.' }),
      first: t.arg.int({ defaultValue: 10, required: true, description: 'The number of results, 0 to 100.' }),
    },
    complexity: ({ first }) => ({ field: work.search, multiplier: Math.min(Math.max(first, 1), pageLimit) }),
    resolve: (_, { text, language, kinds, first }, context) => {
      if (first < 0 || first > pageLimit)
        throw badUserInput(`"first: ${String(first)}" is outside 0 to ${String(pageLimit)}.`);
      const wanted = kinds ? kinds.flatMap((kind) => labelOfKind.get(kind) ?? []) : searchable;
      const said = spokenOf(language);
      return context.graph.search(checkText('text', text), {
        labels: wanted,
        limit: first,
        ...(said && { language: said }),
      });
    },
  }),
}));
