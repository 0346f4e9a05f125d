import { sourceKinds } from '../../src/graph/shapes/source.ts';
import { byTitle, ordering } from '../connection.ts';
import { enumeration } from '../describe.ts';
import { lookups } from '../lookups.ts';
import { among, recordRef } from '../record.ts';
import { Citation, loadCitations } from './citation.ts';
import { recordType } from './record-type.ts';

const SourceKind = enumeration('SourceKind', 'What sort of source it is.', sourceKinds);

export const Source = recordRef('Source');
recordType(Source, (t) => ({
  citedBy: t.field({
    type: [Citation],
    description: 'How many facts of each kind cite the source, by kind.',
    resolve: ({ key }, _, context) => loadCitations(context, key),
  }),
}));

export const sourceOrder = ordering('SourceOrder', {
  ...byTitle,
  YEAR_DESC: {
    description: 'The newest first; those without a year last.',
    by: [{ field: 'year', direction: 'desc' }],
  },
});
lookups(Source, {
  example: 'onet-29-0',
  order: sourceOrder,
  first: 'TITLE_ASC',
  filter: {
    fields: (t) => ({ kinds: t.field({ type: [SourceKind], description: 'Only sources of these kinds.' }) }),
    conditions: ({ kinds }) => among('kind', kinds),
  },
});
