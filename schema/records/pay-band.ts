import type { NodeOf } from '../../src/graph/model.ts';
import { payBand, payComponents, payScopes } from '../../src/graph/shapes/pay-band.ts';
import { builder } from '../builder.ts';
import { ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { linkedNode } from '../links.ts';
import { loadLinks } from '../loading.ts';
import { lookups } from '../lookups.ts';
import { among, linkedTo, recordRef } from '../record.ts';
import { Occupation } from './occupation.ts';
import { OrganizationType } from './organization-type.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';

export const PayComponent = enumeration('PayComponent', 'What figures of pay include.', payComponents);
enumeration('PayScope', 'Whose pay figures are of.', payScopes);

const Percentiles = builder.objectRef<NonNullable<NodeOf<'PayBand'>['percentiles']>>('Percentiles');
Percentiles.implement({
  description:
    'Percentiles of pay per year, in the currency of the band. Null: not published, or above the highest published figure.',
  fields: (t) => ({
    p10: t.exposeFloat('p10', { nullable: true, description: '10 % of holders earn less.' }),
    p25: t.exposeFloat('p25', { nullable: true, description: '25 % of holders earn less.' }),
    p50: t.exposeFloat('p50', { nullable: true, description: 'The median: half of the holders earn less.' }),
    p75: t.exposeFloat('p75', { nullable: true, description: '75 % of holders earn less.' }),
    p90: t.exposeFloat('p90', { nullable: true, description: '90 % of holders earn less.' }),
  }),
});

const ofRoles = [{ linked: 'PAYS', direction: 'out' }] as const;

export const PayBand = recordRef('PayBand');
recordType(PayBand, (t) => ({
  role: t.field(
    linkedNode(
      Role,
      'PAYS',
      'out',
      'The role that is paid. Null: the figures are of an occupation, which a pack brings.',
    ),
  ),
  organizationType: t.field(
    linkedNode(OrganizationType, 'OBSERVED_IN', 'out', 'The kind of organization the figures are of. Null: any kind.'),
  ),
  occupation: t.field(
    linkedNode(
      Occupation,
      'STATISTIC_OF',
      'out',
      'The occupation whose holders the figures are of. Null: they come from no statistic by occupation.',
    ),
  ),
  rolesOfOccupation: t.int({
    nullable: true,
    description:
      'How many roles of the graph are given the same statistic of that occupation. Null: they come from no statistic by occupation.',
    resolve: async ({ key }, _, context) => {
      const [link] = await loadLinks(context, 'STATISTIC_OF', 'out', key);
      return link ? (await loadLinks(context, 'STATISTIC_OF', 'in', link.node.key, { where: ofRoles })).length : null;
    },
  }),
  percentiles: t.field({
    type: Percentiles,
    nullable: true,
    ...describe(payBand)('percentiles'),
    resolve: ({ percentiles }) => percentiles,
  }),
}));
lookups(PayBand, {
  example: 'cto-us-base',
  order: ordering('PayBandOrder', {
    YEAR_DESC: { description: 'The newest first.', by: [{ field: 'year', direction: 'desc' }] },
    KEY_ASC: { description: 'By key, A to Z.', by: [] },
  }),
  first: 'YEAR_DESC',
  filter: {
    fields: (t) => ({
      occupations: t.stringList({
        description: 'Only pay of these occupations, by key. Example: `["onet-11-3021-00"]`.',
      }),
      roles: t.stringList({ description: 'Only pay of these roles, by key. Example: `["cto", "cio"]`.' }),
      regions: t.stringList({ description: 'Only these regions: ISO 3166-1 alpha-2 codes. Example: `["US"]`.' }),
      components: t.field({ type: [PayComponent], description: 'Only figures of these components.' }),
      currencies: t.stringList({ description: 'Only these currencies: ISO 4217 codes. Example: `["GBP"]`.' }),
    }),
    conditions: ({ occupations, roles, regions, components, currencies }) => [
      ...among('region', regions),
      ...among('component', components),
      ...among('currency', currencies),
      ...linkedTo('STATISTIC_OF', 'out', occupations),
      ...linkedTo('PAYS', 'out', roles),
    ],
  },
});

builder.objectField(Occupation, 'pay', (t) =>
  t.field({
    type: [PayBand],
    description:
      'Pay of those who hold the occupation, newest first, then by region, as packs bring it; what a role is paid stands in `Role.pay`. Empty: none is known.',
    resolve: async ({ key }, _, context) => {
      const links = await loadLinks(context, 'STATISTIC_OF', 'in', key, {
        where: [{ unlinked: 'PAYS', direction: 'out' }],
        orderBy: [
          { field: 'year', direction: 'desc' },
          { field: 'region', direction: 'asc' },
        ],
      });
      return links.map(({ node }) => node);
    },
  }),
);
