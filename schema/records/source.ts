import type { NodeOf } from '../../src/graph/model.ts';
import { source, sourceKinds } from '../../src/graph/shapes/source.ts';
import { builder } from '../builder.ts';
import { byTitle, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { nodeEvidence } from './evidence.ts';
import { resolveNode } from '../loading.ts';
import { among, byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Citation, loadCitations } from './citation.ts';

const about = describe(source);

const SourceKind = enumeration('SourceKind', 'What sort of source it is.', sourceKinds);

export const Source = builder.objectRef<NodeOf<'Source'>>('Source');
builder.node(Source, {
  ...record('Source'),
  description: source.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    publisher: t.exposeString('publisher', about('publisher')),
    year: t.exposeInt('year', { nullable: true, ...about('year') }),
    url: t.exposeString('url', { nullable: true, ...about('url') }),
    kind: t.field({ type: SourceKind, ...about('kind'), resolve: ({ kind }) => kind }),
    licence: t.exposeString('licence', { nullable: true, ...about('licence') }),
    accessed: t.exposeString('accessed', about('accessed')),
    citation: t.exposeString('citation', { nullable: true, ...about('citation') }),
    citedBy: t.field({
      type: [Citation],
      description: 'How many facts of each kind cite the source, by kind.',
      resolve: ({ key }, _, context) => loadCitations(context, key),
    }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

export const sourceOrder = ordering('SourceOrder', {
  ...byTitle,
  YEAR_DESC: {
    description: 'The newest first; those without a year last.',
    by: [{ field: 'year', direction: 'desc' }],
  },
});
const SourceFilter = builder.inputType('SourceFilter', {
  description: 'Which sources a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
    kinds: t.field({ type: [SourceKind], description: 'Only sources of these kinds.' }),
  }),
});

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'One source. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('onet-29-0')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Source', key, info),
  }),
  sources: t.connection(
    {
      type: Source,
      description: 'All sources, or those that meet a filter.',
      args: {
        filter: t.arg({ type: SourceFilter, description: 'Only those that meet it.' }),
        orderBy: t.arg({
          type: sourceOrder.type,
          defaultValue: 'TITLE_ASC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'Source',
          args,
          {
            where: [...byKeys(args.filter), ...among('kind', args.filter?.kinds)],
            orderBy: sourceOrder.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'SourcesConnection', description: 'A page of sources.' },
    { name: 'SourcesEdge', description: 'One of a list of sources.' },
  ),
}));
