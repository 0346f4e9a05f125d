import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import {
  criteria as criteriaShape,
  itComplexities,
  needLevels,
  needs,
  organizationType,
  sectors,
  stages,
} from '../../src/graph/shapes/organization-type.ts';
import { builder } from '../builder.ts';
import { byTitle, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { edgeEvidence, nodeEvidence } from './evidence.ts';
import { loadKnown, loadLinks, resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { PayBand } from './pay-band.ts';
import { Role } from './role.ts';

const about = describe(organizationType);
const need = describe(needs);

const NeedLevel = enumeration('NeedLevel', 'How much a kind of organization needs a role, most first.', needLevels);

export const ItComplexity = enumeration(
  'ItComplexity',
  'How complex the technology is that runs the organization itself.',
  itComplexities,
);
export const OrganizationStage = enumeration('OrganizationStage', 'How far an organization has come.', stages);
export const Sector = enumeration('Sector', 'What an organization works in.', sectors);

type Criteria = NonNullable<NodeOf<'OrganizationType'>['criteria']>;
const criterion = describe({ fields: criteriaShape });

const OrganizationCriteria = builder.objectRef<Criteria>('OrganizationCriteria');
OrganizationCriteria.implement({
  description: `${about('criteria').description} Null of a field: may be either way.`,
  fields: (t) => ({
    productIsTechnology: t.exposeBoolean('productIsTechnology', {
      nullable: true,
      ...criterion('productIsTechnology'),
    }),
    internalItComplexity: t.field({
      type: [ItComplexity],
      nullable: true,
      ...criterion('internalItComplexity'),
      resolve: ({ internalItComplexity }) => internalItComplexity,
    }),
    minHeadcount: t.exposeInt('minHeadcount', { nullable: true, ...criterion('minHeadcount') }),
    maxHeadcount: t.exposeInt('maxHeadcount', { nullable: true, ...criterion('maxHeadcount') }),
    stages: t.field({
      type: [OrganizationStage],
      nullable: true,
      ...criterion('stages'),
      resolve: ({ stages: of }) => of,
    }),
    sectors: t.field({ type: [Sector], nullable: true, ...criterion('sectors'), resolve: ({ sectors: of }) => of }),
    regulated: t.exposeBoolean('regulated', { nullable: true, ...criterion('regulated') }),
    transforming: t.exposeBoolean('transforming', { nullable: true, ...criterion('transforming') }),
    investorOwned: t.exposeBoolean('investorOwned', { nullable: true, ...criterion('investorOwned') }),
  }),
});

interface NeedLink {
  readonly edge: EdgeOf<'NEEDS'>;
}

export const OrganizationNeed = builder.objectRef<NeedLink>('OrganizationNeed');
OrganizationNeed.implement({
  description: 'That a kind of organization needs a role.',
  fields: (t) => ({
    organizationType: t.field({
      type: OrganizationType,
      description: 'The kind of organization.',
      resolve: ({ edge }, _, context) => loadKnown(context, 'OrganizationType', edge.from),
    }),
    role: t.field({
      type: Role,
      description: 'The role.',
      resolve: ({ edge }, _, context) => loadKnown(context, 'Role', edge.to),
    }),
    need: t.field({ type: NeedLevel, ...need('need'), resolve: ({ edge }) => edge.need }),
    when: t.string({ nullable: true, ...need('when'), resolve: ({ edge }) => edge.when ?? null }),
    minHeadcount: t.int({ nullable: true, ...need('minHeadcount'), resolve: ({ edge }) => edge.minHeadcount }),
    maxHeadcount: t.int({ nullable: true, ...need('maxHeadcount'), resolve: ({ edge }) => edge.maxHeadcount }),
    productIsTechnology: t.boolean({
      nullable: true,
      ...need('productIsTechnology'),
      resolve: ({ edge }) => edge.productIsTechnology,
    }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

export const OrganizationType = builder.objectRef<NodeOf<'OrganizationType'>>('OrganizationType');
builder.node(OrganizationType, {
  ...record('OrganizationType'),
  description: organizationType.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    aliases: t.exposeStringList('aliases', about('aliases')),
    summary: t.exposeString('summary', about('summary')),
    recognisedBy: t.exposeStringList('recognisedBy', about('recognisedBy')),
    examples: t.exposeStringList('examples', about('examples')),
    criteria: t.field({
      type: OrganizationCriteria,
      nullable: true,
      description: 'What organizations of the kind have in common, by which advice finds it. Null: nothing is said.',
      resolve: ({ criteria }) => criteria,
    }),
    needs: t.field({
      type: [OrganizationNeed],
      description: 'Roles it needs, the most needed first, then by title.',
      resolve: ({ key }, _, context) =>
        loadLinks(context, 'NEEDS', 'out', key, {
          orderBy: [{ field: 'needPlace', on: 'edge', direction: 'asc' }, ...byTitle.TITLE_ASC.by],
        }),
    }),
    pay: t.field({
      type: [PayBand],
      description: 'Observations of pay in organizations of the kind, newest first.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'OBSERVED_IN', 'in', key, {
          orderBy: [{ field: 'year', direction: 'desc' }],
        });
        return links.map(({ node }) => node);
      },
    }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('OrganizationTypeOrder', byTitle);
const OrganizationTypeFilter = builder.inputType('OrganizationTypeFilter', {
  description: 'Which organization types a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
  }),
});

builder.queryFields((t) => ({
  organizationType: t.field({
    type: OrganizationType,
    nullable: true,
    description: 'One organization type. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('start-up')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'OrganizationType', key, info),
  }),
  organizationTypes: t.connection(
    {
      type: OrganizationType,
      description: 'All organization types, or those that meet a filter.',
      args: {
        filter: t.arg({ type: OrganizationTypeFilter, description: 'Only those that meet it.' }),
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
          'OrganizationType',
          args,
          {
            where: [...byKeys(args.filter)],
            orderBy: order.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'OrganizationTypesConnection', description: 'A page of organization types.' },
    { name: 'OrganizationTypesEdge', description: 'One of a list of organization types.' },
  ),
}));
