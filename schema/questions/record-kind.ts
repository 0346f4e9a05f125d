import { labels, nodeShapes, wordsOf, type Label } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';

export const kindOf = (label: Label) => wordsOf(label).join('_').toUpperCase();
export const searchable = labels.filter((label) => nodeShapes[label].names.length > 0);
export const labelOfKind = new Map(searchable.map((label) => [kindOf(label), label]));

export const RecordKind = builder.enumType('RecordKind', {
  description: 'A kind of record that can be searched.',
  values: Object.fromEntries(
    [...labelOfKind].map(([kind, label]) => [kind, { value: kind, description: nodeShapes[label].description }]),
  ),
});
