import { levels, orientations, role } from '../../src/graph/shapes/role.ts';
import type { NodeOf } from '../../src/graph/model.ts';
import type { Condition } from '../../src/graph/port.ts';
import { builder } from '../builder.ts';
import { Collaboration, loadCollaborations } from './collaboration.ts';
import { byTitle, edgeConnection, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { edgeEvidence, figuresEvidence, nodeEvidence } from './evidence.ts';
import { Label, labelsField, languageArgument, roleLabels, titleIn } from './label.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { Misconception } from './misconception.ts';
import { Classification } from './occupation.ts';
import { OrganizationNeed } from './organization-type.ts';
import { PayBand, PayComponent } from './pay-band.ts';
import { among, byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { ReportingLine } from './reporting-line.ts';
import { Responsibility, responsibilityShareOrder, Share } from './responsibility.ts';
import { requirementOrder, Skill } from './skill.ts';
import { stepFields, stepOrder } from './step.ts';
import { Track } from './track.ts';
import { RoleTrait } from './trait.ts';
import { RoleTrend } from './trend.ts';

const about = describe(role);

export const Level = enumeration('Level', 'How senior a role is, lowest first.', levels);
export const Orientation = enumeration('Orientation', 'Whom a role looks to.', orientations);

const Emergence = builder.objectRef<NonNullable<NodeOf<'Role'>['emerged']>>('Emergence');
Emergence.implement({
  description: 'When and why a role came up.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'First year of the period in which the role spread.' }),
    to: t.exposeInt('to', {
      nullable: true,
      description: 'Last year of that period. Null: still spreading or not known.',
    }),
    why: t.exposeString('why', { description: 'What brought the role about.' }),
  }),
});

export const roleOrder = ordering('RoleOrder', {
  ...byTitle,
  LEVEL_ASC: {
    description: 'By level, lowest first, then by title.',
    by: [{ field: 'seniority', direction: 'asc' }, ...byTitle.TITLE_ASC.by],
  },
  LEVEL_DESC: {
    description: 'By level, highest first, then by title.',
    by: [{ field: 'seniority', direction: 'desc' }, ...byTitle.TITLE_ASC.by],
  },
});

export const Role = builder.objectRef<NodeOf<'Role'>>('Role');
builder.node(Role, {
  ...record('Role'),
  description: role.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.string({
      ...about('title'),
      args: { language: t.arg.string(languageArgument) },
      resolve: async (each, { language }, context) =>
        language ? titleIn(language, each.title, await roleLabels(context, each.key)) : each.title,
    }),
    labels: t.field({ type: [Label], ...labelsField, resolve: ({ key }, _, context) => roleLabels(context, key) }),
    abbreviation: t.exposeString('abbreviation', { nullable: true, ...about('abbreviation') }),
    aliases: t.exposeStringList('aliases', about('aliases')),
    summary: t.exposeString('summary', about('summary')),
    level: t.field({ type: Level, ...about('level'), resolve: ({ level }) => level }),
    orientation: t.field({
      type: Orientation,
      nullable: true,
      ...about('orientation'),
      resolve: ({ orientation }) => orientation,
    }),
    keyQuestion: t.exposeString('keyQuestion', { nullable: true, ...about('keyQuestion') }),
    emerged: t.field({ type: Emergence, nullable: true, ...about('emerged'), resolve: ({ emerged }) => emerged }),
    payStructure: t.exposeString('payStructure', { nullable: true, ...about('payStructure') }),
    entry: t.exposeBoolean('entry', about('entry')),
    final: t.exposeBoolean('final', about('final')),

    track: t.field({
      type: Track,
      description: 'The family the role belongs to.',
      resolve: async ({ key }, _, context) => {
        const [link] = await loadLinks(context, 'IN_TRACK', 'out', key);
        if (!link) throw new Error(`role "${key}" is in no track`);
        return link.node;
      },
    }),

    responsibilities: t.connection(
      {
        type: Responsibility,
        description: 'What the role answers for.',
        args: {
          orderBy: t.arg({
            type: responsibilityShareOrder.type,
            defaultValue: 'SHARE',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(
            context,
            'RESPONSIBLE_FOR',
            'out',
            key,
            args,
            {
              orderBy: responsibilityShareOrder.by(args.orderBy),
            },
            info,
          ),
      },
      { name: 'RoleResponsibilitiesConnection', description: 'A page of responsibilities of a role.' },
      {
        name: 'RoleResponsibilitiesEdge',
        description: 'A responsibility of a role.',
        fields: (e) => ({
          share: e.field({
            type: Share,
            description: 'How much of it is the role’s own.',
            resolve: ({ edge }) => edge.share,
          }),
          evidence: e.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
        }),
      },
    ),

    skills: t.connection(
      {
        type: Skill,
        description: 'Skills the role asks for.',
        args: {
          orderBy: t.arg({
            type: requirementOrder.type,
            defaultValue: 'IMPORTANCE_DESC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'REQUIRES', 'out', key, args, { orderBy: requirementOrder.by(args.orderBy) }, info),
      },
      { name: 'RoleSkillsConnection', description: 'A page of skills a role asks for.' },
      {
        name: 'RoleSkillsEdge',
        description: 'A skill a role asks for.',
        fields: (e) => ({
          level: e.int({
            description: 'The level needed, 1 to 5 on the scale of `skillLevels`.',
            resolve: ({ edge }) => edge.level,
          }),
          importance: e.float({
            description: 'How much the skill matters in the role, from 0 (hardly) to 1 (decisive).',
            resolve: ({ edge }) => edge.importance,
          }),
          evidence: e.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
          figures: e.field({ ...figuresEvidence, nullable: true, resolve: ({ edge }) => edge.figures }),
        }),
      },
    ),

    nextSteps: t.connection(
      {
        type: Role,
        description: 'Career steps from this role to others.',
        args: {
          orderBy: t.arg({
            type: stepOrder.type,
            defaultValue: 'DIFFICULTY_ASC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'LEADS_TO', 'out', key, args, { orderBy: stepOrder.by(args.orderBy) }, info),
      },
      { name: 'RoleNextStepsConnection', description: 'A page of career steps from a role.' },
      { name: 'RoleNextStepsEdge', description: 'A career step from a role.', fields: (e) => stepFields(e) },
    ),

    previousSteps: t.connection(
      {
        type: Role,
        description: 'Career steps that lead to this role.',
        args: {
          orderBy: t.arg({
            type: stepOrder.type,
            defaultValue: 'DIFFICULTY_ASC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'LEADS_TO', 'in', key, args, { orderBy: stepOrder.by(args.orderBy) }, info),
      },
      { name: 'RolePreviousStepsConnection', description: 'A page of career steps to a role.' },
      { name: 'RolePreviousStepsEdge', description: 'A career step to a role.', fields: (e) => stepFields(e) },
    ),

    reportsTo: t.field({
      type: [ReportingLine],
      description:
        'To whom the role reports, the most usual line first, then by key. Empty: to nobody within the organization.',
      resolve: async ({ key }, _, context) => {
        const lines = await loadLinks(context, 'REPORTS_TO', 'out', key, {
          orderBy: [{ field: 'prevalencePlace', on: 'edge', direction: 'asc' }],
        });
        return lines.map(({ edge }) => edge);
      },
    }),

    directReports: t.connection(
      {
        type: Role,
        description: 'Roles that report to this one in some organizations.',
        args: {
          orderBy: t.arg({
            type: roleOrder.type,
            defaultValue: 'LEVEL_DESC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'REPORTS_TO', 'in', key, args, { orderBy: roleOrder.by(args.orderBy) }, info),
      },
      { name: 'RoleDirectReportsConnection', description: 'A page of roles that report to a role.' },
      {
        name: 'RoleDirectReportsEdge',
        description: 'A role that reports to a role.',
        fields: (e) => ({
          line: e.field({ type: ReportingLine, description: 'The reporting line.', resolve: ({ edge }) => edge }),
        }),
      },
    ),

    collaborators: t.field({
      type: [Collaboration],
      description: 'Roles this one works with, by domain and then by role.',
      resolve: ({ key }, _, context) => loadCollaborations(context, key),
    }),

    pay: t.field({
      type: [PayBand],
      description: 'Observations of pay, newest first, then by region. Empty: none known.',
      args: {
        region: t.arg.string({ description: 'Only this region: ISO 3166-1 alpha-2 code, in any case. Example: `US`.' }),
        component: t.arg({ type: PayComponent, description: 'Only figures of this component.' }),
        year: t.arg.int({ description: 'Only figures of this year. Example: 2024.' }),
      },
      resolve: async ({ key }, { region, component, year }, context) => {
        const links = await loadLinks(context, 'PAYS', 'in', key, {
          where: [
            ...among('region', region ? [region.trim().toUpperCase()] : null),
            ...among('component', component ? [component] : null),
            ...(year ? [{ field: 'year', in: [year] }] : []),
          ],
          orderBy: [
            { field: 'year', direction: 'desc' },
            { field: 'region', direction: 'asc' },
          ],
        });
        return links.map(({ node }) => node);
      },
    }),

    traits: t.field({
      type: [RoleTrait],
      description: 'Traits that suit the role, the strongest first.',
      resolve: ({ key }, _, context) =>
        loadLinks(context, 'SUITS', 'out', key, { orderBy: [{ field: 'strength', on: 'edge', direction: 'desc' }] }),
    }),

    trends: t.field({
      type: [RoleTrend],
      description: 'Changes in the world that reshape the role, by title.',
      resolve: ({ key }, _, context) => loadLinks(context, 'RESHAPES', 'in', key, { orderBy: byTitle.TITLE_ASC.by }),
    }),

    misconceptions: t.field({
      type: [Misconception],
      description: 'Common wrong beliefs about the role, by claim.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'ABOUT', 'in', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),

    neededBy: t.field({
      type: [OrganizationNeed],
      description: 'Kinds of organization that need the role, by title.',
      resolve: ({ key }, _, context) => loadLinks(context, 'NEEDS', 'in', key, { orderBy: byTitle.TITLE_ASC.by }),
    }),

    occupations: t.field({
      type: [Classification],
      description: 'Entries of public classifications that cover the role, by scheme and code.',
      resolve: ({ key }, _, context) =>
        loadLinks(context, 'CLASSIFIED_AS', 'out', key, {
          orderBy: [
            { field: 'scheme', direction: 'asc' },
            { field: 'code', direction: 'asc' },
          ],
        }),
    }),

    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const RoleFilter = builder.inputType('RoleFilter', {
  description: 'Which roles a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
    levels: t.field({ type: [Level], description: 'Only roles of these levels.' }),
    orientations: t.field({ type: [Orientation], description: 'Only roles that look this way.' }),
    tracks: t.stringList({ description: 'Only roles of these tracks, by key. Example: `["security"]`.' }),
    skills: t.stringList({
      description: 'Only roles that ask for at least one of these skills, by key. Example: `["vendor-management"]`.',
    }),
    organizationTypes: t.stringList({
      description:
        'Only roles that at least one of these kinds of organization needs, by key. Example: `["start-up"]`.',
    }),
    entry: t.boolean({ description: 'Only roles that are (or are not) taken without having held another.' }),
    hasPay: t.boolean({ description: 'Only roles for which pay is (or is not) known.' }),
  }),
});

const linked = (
  edge: 'IN_TRACK' | 'REQUIRES' | 'NEEDS',
  direction: 'out' | 'in',
  keys: readonly string[] | null | undefined,
): Condition[] => (keys ? [{ linked: edge, direction, keys }] : []);

function roleConditions(filter: typeof RoleFilter.$inferInput | null | undefined): Condition[] {
  const { entry, hasPay } = filter ?? {};
  return [
    ...byKeys(filter),
    ...among('level', filter?.levels),
    ...among('orientation', filter?.orientations),
    ...linked('IN_TRACK', 'out', filter?.tracks),
    ...linked('REQUIRES', 'out', filter?.skills),
    ...linked('NEEDS', 'in', filter?.organizationTypes),
    ...(typeof entry === 'boolean' ? [{ field: 'entry', in: [entry] }] : []),
    ...(typeof hasPay === 'boolean'
      ? [hasPay ? ({ linked: 'PAYS', direction: 'in' } as const) : ({ unlinked: 'PAYS', direction: 'in' } as const)]
      : []),
  ];
}

builder.queryFields((t) => ({
  role: t.field({
    type: Role,
    nullable: true,
    description: 'One role. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('CIO')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Role', key, info),
  }),
  roles: t.connection(
    {
      type: Role,
      description: 'All roles, or those that meet a filter.',
      args: {
        filter: t.arg({ type: RoleFilter, description: 'Only roles that meet it.' }),
        orderBy: t.arg({
          type: roleOrder.type,
          defaultValue: 'TITLE_ASC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'Role',
          args,
          {
            where: roleConditions(args.filter),
            orderBy: roleOrder.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'RolesConnection', description: 'A page of roles.' },
    { name: 'RolesEdge', description: 'A role in a list.' },
  ),
}));
