import type { NodeOf } from '../../src/graph/model.ts';
import { payBand, payComponents } from '../../src/graph/shapes/pay-band.ts';
import { builder } from '../builder.ts';
import { nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { nodeEvidence } from './evidence.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { among, byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { OrganizationType } from './organization-type.ts';
import { Role } from './role.ts';

const about = describe(payBand);

export const PayComponent = enumeration('PayComponent', 'What figures of pay include.', payComponents);

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

export const PayBand = builder.objectRef<NodeOf<'PayBand'>>('PayBand');
builder.node(PayBand, {
  ...record('PayBand'),
  description: payBand.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    role: t.field({
      type: Role,
      description: 'The role that is paid.',
      resolve: async ({ key }, _, context) => {
        const [link] = await loadLinks(context, 'PAYS', 'out', key);
        if (!link) throw new Error(`pay band "${key}" is of no role`);
        return link.node;
      },
    }),
    organizationType: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The kind of organization the figures are of. Null: any kind.',
      resolve: async ({ key }, _, context) => {
        const [link] = await loadLinks(context, 'OBSERVED_IN', 'out', key);
        return link?.node ?? null;
      },
    }),
    region: t.exposeString('region', about('region')),
    component: t.field({ type: PayComponent, ...about('component'), resolve: ({ component }) => component }),
    currency: t.exposeString('currency', about('currency')),
    year: t.exposeInt('year', { nullable: true, ...about('year') }),
    low: t.exposeFloat('low', { nullable: true, ...about('low') }),
    high: t.exposeFloat('high', { nullable: true, ...about('high') }),
    mean: t.exposeFloat('mean', { nullable: true, ...about('mean') }),
    percentiles: t.field({
      type: Percentiles,
      nullable: true,
      ...about('percentiles'),
      resolve: ({ percentiles }) => percentiles,
    }),
    note: t.exposeString('note', { nullable: true, ...about('note') }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('PayBandOrder', {
  YEAR_DESC: { description: 'The newest first.', by: [{ field: 'year', direction: 'desc' }] },
  KEY_ASC: { description: 'By key, A to Z.', by: [] },
});
const PayBandFilter = builder.inputType('PayBandFilter', {
  description: 'Which pay bands a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
    roles: t.stringList({ description: 'Only pay of these roles, by key. Example: `["cto", "cio"]`.' }),
    regions: t.stringList({ description: 'Only these regions: ISO 3166-1 alpha-2 codes. Example: `["US"]`.' }),
    components: t.field({ type: [PayComponent], description: 'Only figures of these components.' }),
    currencies: t.stringList({ description: 'Only these currencies: ISO 4217 codes. Example: `["GBP"]`.' }),
  }),
});

builder.queryFields((t) => ({
  payBand: t.field({
    type: PayBand,
    nullable: true,
    description: 'One observation of pay, by key. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('cto-us-base')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'PayBand', key, info),
  }),
  payBands: t.connection(
    {
      type: PayBand,
      description: 'All pay bands, or those that meet a filter.',
      args: {
        filter: t.arg({ type: PayBandFilter, description: 'Only those that meet it.' }),
        orderBy: t.arg({
          type: order.type,
          defaultValue: 'YEAR_DESC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'PayBand',
          args,
          {
            where: [
              ...byKeys(args.filter),
              ...among('region', args.filter?.regions),
              ...among('component', args.filter?.components),
              ...among('currency', args.filter?.currencies),
              ...(args.filter?.roles ? [{ linked: 'PAYS', direction: 'out', keys: args.filter.roles } as const] : []),
            ],
            orderBy: order.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'PayBandsConnection', description: 'A page of pay bands.' },
    { name: 'PayBandsEdge', description: 'One of a list of pay bands.' },
  ),
}));
