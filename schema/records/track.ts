import type { NodeOf } from '../../src/graph/model.ts';
import { track } from '../../src/graph/shapes/track.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe } from '../describe.ts';
import { nodeEvidence } from './evidence.ts';
import { resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Role, roleOrder } from './role.ts';

const about = describe(track);

export const Track = builder.objectRef<NodeOf<'Track'>>('Track');
builder.node(Track, {
  ...record('Track'),
  description: track.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    summary: t.exposeString('summary', about('summary')),
    roles: t.connection(
      {
        type: Role,
        description: 'The roles of the family.',
        args: {
          orderBy: t.arg({
            type: roleOrder.type,
            defaultValue: 'LEVEL_ASC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'IN_TRACK', 'in', key, args, { orderBy: roleOrder.by(args.orderBy) }, info),
      },
      { name: 'TrackRolesConnection', description: 'A page of role of a tracks.' },
      {
        name: 'TrackRolesEdge',
        description: 'Role of a track.',
      },
    ),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('TrackOrder', byTitle);
const TrackFilter = builder.inputType('TrackFilter', {
  description: 'Which tracks a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
  }),
});

builder.queryFields((t) => ({
  track: t.field({
    type: Track,
    nullable: true,
    description: 'One track. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('it-operations')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Track', key, info),
  }),
  tracks: t.connection(
    {
      type: Track,
      description: 'All tracks, or those that meet a filter.',
      args: {
        filter: t.arg({ type: TrackFilter, description: 'Only those that meet it.' }),
        orderBy: t.arg({
          type: order.type,
          defaultValue: 'TITLE_ASC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'Track',
          args,
          { where: [...byKeys(args.filter)], orderBy: order.by(args.orderBy) },
          info,
        ),
    },
    { name: 'TracksConnection', description: 'A page of tracks.' },
    { name: 'TracksEdge', description: 'One of a list of tracks.' },
  ),
}));
