import { sourceKinds, sourceQualities } from '../../src/graph/shapes/source.ts';
import { byTitle, ordering } from '../connection.ts';
import { enumeration } from '../describe.ts';
import { linkedNodes } from '../links.ts';
import { lookups } from '../lookups.ts';
import { among, recordRef } from '../record.ts';
import { loadCitations } from '../facts.ts';
import { Citation } from './citation.ts';
import { recordType } from './record-type.ts';

const SourceKind = enumeration('SourceKind', 'What sort of source it is.', sourceKinds);
export const SourceQuality = enumeration(
  'SourceQuality',
  'How far a source can be relied on, best first. ESTABLISHED rests on the first four alone, EDITORIAL on the last or on none.',
  sourceQualities,
);

export const Source = recordRef('Source');
recordType(Source, (t) => ({
  citedBy: t.field({
    type: [Citation],
    description: 'How many facts of each kind cite the source, by kind.',
    resolve: ({ key }, _, context) => loadCitations(context, key),
  }),
  retells: t.field(
    linkedNodes(
      Source,
      'RETELLS',
      'out',
      'Sources whose findings it passes on, by title; it is not independent of them. Empty: it speaks for itself.',
    ),
  ),
  retoldBy: t.field(linkedNodes(Source, 'RETELLS', 'in', 'Sources that pass its findings on, by title.')),
}));

export const sourceOrder = ordering('SourceOrder', {
  ...byTitle,
  YEAR_DESC: {
    description: 'The newest first; those without a year last.',
    by: [{ field: 'year', direction: 'desc' }],
  },
  QUALITY_ASC: {
    description: 'The best first, by the order of SourceQuality; then by title.',
    by: [{ field: 'rank', direction: 'asc' }, ...byTitle.TITLE_ASC.by],
  },
});
lookups(Source, {
  example: 'onet-29-0',
  order: sourceOrder,
  first: 'TITLE_ASC',
  filter: {
    fields: (t) => ({
      kinds: t.field({ type: [SourceKind], description: 'Only sources of these kinds.' }),
      qualities: t.field({ type: [SourceQuality], description: 'Only sources of these qualities.' }),
    }),
    conditions: ({ kinds, qualities }) => [...among('kind', kinds), ...among('quality', qualities)],
  },
});
