import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { reshapes, trend } from '../../src/graph/shapes/trend.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe } from '../describe.ts';
import { links } from '../links.ts';
import { lookups } from '../lookups.ts';
import { recordRef } from '../record.ts';
import { edgeFields } from './edge-fields.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';

interface TrendLink {
  readonly edge: EdgeOf<'RESHAPES'>;
  readonly node: NodeOf<'Trend'>;
}

export const RoleTrend = builder.objectRef<TrendLink>('RoleTrend');
RoleTrend.implement({
  description: 'A trend as it reshapes one role.',
  fields: (t) => ({
    trend: t.field({ type: Trend, description: 'The trend.', resolve: ({ node }) => node }),
    key: t.string({ description: 'The key of the trend.', resolve: ({ node }) => node.key }),
    title: t.string({ ...describe(trend)('title'), resolve: ({ node }) => node.title }),
    ...edgeFields(t, reshapes),
  }),
});

const Reshaping = builder.objectRef<{ readonly edge: EdgeOf<'RESHAPES'>; readonly node: NodeOf<'Role'> }>('Reshaping');
Reshaping.implement({
  description: 'That a trend reshapes a role.',
  fields: (t) => ({
    role: t.field({ type: Role, description: 'The role.', resolve: ({ node }) => node }),
    ...edgeFields(t, reshapes),
  }),
});

export const Trend = recordRef('Trend');
recordType(Trend, (t) => ({
  reshapes: t.field({
    type: [Reshaping],
    description: 'Roles it reshapes, by title.',
    resolve: links('RESHAPES', 'out'),
  }),
}));
lookups(Trend, { example: 'shadow-ai', order: ordering('TrendOrder', byTitle), first: 'TITLE_ASC' });
