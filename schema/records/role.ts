import { levels, orientations, requires, responsibleFor, role } from '../../src/graph/shapes/role.ts';
import type { NodeOf } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { linkConnection, linkedNodes, links } from '../links.ts';
import { loadLinks } from '../loading.ts';
import { lookups } from '../lookups.ts';
import { among, linkedTo, recordRef } from '../record.ts';
import { Collaboration, loadCollaborations } from './collaboration.ts';
import { edgeFields } from './edge-fields.ts';
import { Label, labelsField, languageArgument, roleLabels, titleIn } from './label.ts';
import { Misconception } from './misconception.ts';
import { byScheme, Classification, Match } from './occupation.ts';
import { OrganizationNeed } from './organization-type.ts';
import { PayBand, PayComponent } from './pay-band.ts';
import { recordType } from './record-type.ts';
import { ReportingLine } from './reporting-line.ts';
import { Responsibility, responsibilityShareOrder } from './responsibility.ts';
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

export const Role = recordRef('Role');
recordType(Role, (t) => ({
  title: t.string({
    ...about('title'),
    args: { language: t.arg.string(languageArgument) },
    resolve: async (each, { language }, context) =>
      language ? titleIn(language, each.title, await roleLabels(context, each.key)) : each.title,
  }),
  labels: t.field({ type: [Label], ...labelsField, resolve: ({ key }, _, context) => roleLabels(context, key) }),
  emerged: t.field({ type: Emergence, nullable: true, ...about('emerged'), resolve: ({ emerged }) => emerged }),

  track: t.field({
    type: Track,
    description: 'The family the role belongs to.',
    resolve: async ({ key }, _, context) => {
      const [link] = await loadLinks(context, 'IN_TRACK', 'out', key);
      if (!link) throw new Error(`role "${key}" is in no track`);
      return link.node;
    },
  }),

  responsibilities: linkConnection(t, 'RESPONSIBLE_FOR', 'out', {
    name: 'RoleResponsibilities',
    type: Responsibility,
    description: 'What the role answers for.',
    item: 'A responsibility of a role',
    items: 'responsibilities of a role',
    order: responsibilityShareOrder,
    first: 'SHARE',
    fields: (e) => edgeFields(e, responsibleFor),
  }),

  skills: linkConnection(t, 'REQUIRES', 'out', {
    name: 'RoleSkills',
    type: Skill,
    description: 'Skills the role asks for.',
    item: 'A skill a role asks for',
    items: 'skills a role asks for',
    order: requirementOrder,
    first: 'IMPORTANCE_DESC',
    fields: (e) => edgeFields(e, requires),
  }),

  nextSteps: linkConnection(t, 'LEADS_TO', 'out', {
    name: 'RoleNextSteps',
    type: Role,
    description: 'Career steps from this role to others.',
    item: 'A career step from a role',
    items: 'career steps from a role',
    order: stepOrder,
    first: 'DIFFICULTY_ASC',
    fields: (e) => stepFields(e),
  }),

  previousSteps: linkConnection(t, 'LEADS_TO', 'in', {
    name: 'RolePreviousSteps',
    type: Role,
    description: 'Career steps that lead to this role.',
    item: 'A career step to a role',
    items: 'career steps to a role',
    order: stepOrder,
    first: 'DIFFICULTY_ASC',
    fields: (e) => stepFields(e),
  }),

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

  directReports: linkConnection(t, 'REPORTS_TO', 'in', {
    name: 'RoleDirectReports',
    type: Role,
    description: 'Roles that report to this one in some organizations.',
    item: 'A role that reports to a role',
    items: 'roles that report to a role',
    order: roleOrder,
    first: 'LEVEL_DESC',
    fields: (e) => ({
      line: e.field({ type: ReportingLine, description: 'The reporting line.', resolve: ({ edge }) => edge }),
    }),
  }),

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
      const bands = await loadLinks(context, 'PAYS', 'in', key, {
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
      return bands.map(({ node }) => node);
    },
  }),

  traits: t.field({
    type: [RoleTrait],
    description: 'Traits that suit the role, the strongest first.',
    resolve: links('SUITS', 'out', [{ field: 'strength', on: 'edge', direction: 'desc' }]),
  }),
  trends: t.field({
    type: [RoleTrend],
    description: 'Changes in the world that reshape the role, by title.',
    resolve: links('RESHAPES', 'in'),
  }),
  misconceptions: t.field(linkedNodes(Misconception, 'ABOUT', 'in', 'Common wrong beliefs about the role, by claim.')),
  neededBy: t.field({
    type: [OrganizationNeed],
    description: 'Kinds of organization that need the role, by title.',
    resolve: links('NEEDS', 'in'),
  }),
  occupations: t.field({
    type: [Classification],
    description: 'Entries of public classifications that cover the role, by scheme and code.',
    args: {
      matches: t.arg({
        type: [Match],
        description: 'Only entries that match so. What an entry says holds of the role where it is EXACT or CLOSE.',
      }),
    },
    resolve: ({ key }, { matches }, context) =>
      loadLinks(context, 'CLASSIFIED_AS', 'out', key, {
        where: among('match', matches).map((each) => ({ ...each, on: 'edge' as const })),
        orderBy: byScheme,
      }),
  }),
}));
lookups(Role, {
  example: 'CIO',
  order: roleOrder,
  first: 'TITLE_ASC',
  filter: {
    fields: (t) => ({
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
    conditions: ({ levels: of, orientations: looking, tracks, skills, organizationTypes, entry, hasPay }) => [
      ...among('level', of),
      ...among('orientation', looking),
      ...linkedTo('IN_TRACK', 'out', tracks),
      ...linkedTo('REQUIRES', 'out', skills),
      ...linkedTo('NEEDS', 'in', organizationTypes),
      ...(typeof entry === 'boolean' ? [{ field: 'entry', in: [entry] }] : []),
      ...(typeof hasPay === 'boolean'
        ? [hasPay ? ({ linked: 'PAYS', direction: 'in' } as const) : ({ unlinked: 'PAYS', direction: 'in' } as const)]
        : []),
    ],
  },
});
