import type { NodeOf } from '../../src/graph/model.ts';
import { develops } from '../../src/graph/shapes/responsibility.ts';
import { requires } from '../../src/graph/shapes/role.ts';
import { skill, skillKinds, skillLevels } from '../../src/graph/shapes/skill.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { edgeEvidence, figuresEvidence, nodeEvidence } from './evidence.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { OccupationRequirement } from './occupation.ts';
import { among, byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Responsibility } from './responsibility.ts';
import { Role } from './role.ts';

const about = describe(skill);
const requirement = describe(requires);

export const SkillKind = enumeration('SkillKind', 'The kind of a skill; also a dimension of readiness.', skillKinds);

const importanceThenLevel = [
  { field: 'importance', on: 'edge', direction: 'desc' },
  { field: 'level', on: 'edge', direction: 'desc' },
] as const;

export const requirementOrder = ordering('RequirementOrder', {
  ...byTitle,
  IMPORTANCE_DESC: { description: 'The most important first, then by level, highest first.', by: importanceThenLevel },
  LEVEL_DESC: {
    description: 'The highest level first, then the most important.',
    by: [importanceThenLevel[1], importanceThenLevel[0]],
  },
});

export const Skill = builder.objectRef<NodeOf<'Skill'>>('Skill');
builder.node(Skill, {
  ...record('Skill'),
  description: skill.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    kind: t.field({ type: SkillKind, ...about('kind'), resolve: ({ kind }) => kind }),
    aliases: t.exposeStringList('aliases', about('aliases')),
    summary: t.exposeString('summary', about('summary')),
    closeMatch: t.exposeStringList('closeMatch', about('closeMatch')),
    broadMatch: t.exposeStringList('broadMatch', about('broadMatch')),
    relatedMatch: t.exposeStringList('relatedMatch', about('relatedMatch')),
    requiredBy: t.connection(
      {
        type: Role,
        description: 'Roles that ask for the skill.',
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
          edgeConnection(context, 'REQUIRES', 'in', key, args, { orderBy: requirementOrder.by(args.orderBy) }, info),
      },
      { name: 'SkillRequiredByConnection', description: 'A page of roles that ask for a skill.' },
      {
        name: 'SkillRequiredByEdge',
        description: 'A role that asks for a skill.',
        fields: (e) => ({
          level: e.int({ ...requirement('level'), resolve: ({ edge }) => edge.level }),
          importance: e.float({ ...requirement('importance'), resolve: ({ edge }) => edge.importance }),
          evidence: e.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
          figures: e.field({ ...figuresEvidence, nullable: true, resolve: ({ edge }) => edge.figures }),
        }),
      },
    ),
    buildsOn: t.field({
      type: [Skill],
      description: 'Skills to have first, by title.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'BUILDS_ON', 'out', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),
    leadsOnTo: t.field({
      type: [Skill],
      description: 'Skills that build on this one, by title.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'BUILDS_ON', 'in', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),
    broader: t.field({
      type: [Skill],
      description: 'Wider skills of which this one is a case (skos:broader).',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'BROADER', 'out', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),
    narrower: t.field({
      type: [Skill],
      description: 'Cases of this skill that are skills of their own (skos:narrower), by title.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'BROADER', 'in', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),
    developedBy: t.connection(
      {
        type: Responsibility,
        description: 'Responsibilities whose work builds the skill, by title.',
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'DEVELOPS', 'in', key, args, { orderBy: byTitle.TITLE_ASC.by }, info),
      },
      { name: 'SkillDevelopedByConnection', description: 'A page of responsibilities that build a skill.' },
      {
        name: 'SkillDevelopedByEdge',
        description: 'A responsibility that builds a skill.',
        fields: (e) => ({
          how: e.string({ ...describe(develops)('how'), resolve: ({ edge }) => edge.how }),
          evidence: e.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
        }),
      },
    ),
    occupations: t.field({
      type: [OccupationRequirement],
      description: 'Entries of public classifications that list the skill, by scheme and code.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'OCCUPATION_REQUIRES', 'in', key, {
          orderBy: [
            { field: 'scheme', direction: 'asc' },
            { field: 'code', direction: 'asc' },
          ],
        });
        return links.map(({ edge }) => edge);
      },
    }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const SkillLevel = builder.objectRef<(typeof skillLevels)[number]>('SkillLevel');
SkillLevel.implement({
  description: 'One level of the scale for skills.',
  fields: (t) => ({
    level: t.exposeInt('level', { description: 'The level, 1 to 5.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'What a person at this level can do.' }),
  }),
});

const order = ordering('SkillOrder', byTitle);
const SkillFilter = builder.inputType('SkillFilter', {
  description: 'Which skills a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
    kinds: t.field({ type: [SkillKind], description: 'Only skills of these kinds.' }),
    requiredBy: t.stringList({
      description: 'Only skills that one of these roles asks for, by key. Example: `["cto"]`.',
    }),
  }),
});

builder.queryFields((t) => ({
  skill: t.field({
    type: Skill,
    nullable: true,
    description: 'One skill. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('vendor-management')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Skill', key, info),
  }),
  skills: t.connection(
    {
      type: Skill,
      description: 'All skills, or those that meet a filter.',
      args: {
        filter: t.arg({ type: SkillFilter, description: 'Only skills that meet it.' }),
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
          'Skill',
          args,
          {
            where: [
              ...byKeys(args.filter),
              ...among('kind', args.filter?.kinds),
              ...(args.filter?.requiredBy
                ? [{ linked: 'REQUIRES', direction: 'in', keys: args.filter.requiredBy } as const]
                : []),
            ],
            orderBy: order.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'SkillsConnection', description: 'A page of skills.' },
    { name: 'SkillsEdge', description: 'A skill in a list.' },
  ),
  skillLevels: t.field({
    type: [SkillLevel],
    description: 'The scale on which skills are required, held and taught, lowest level first.',
    resolve: () => skillLevels,
  }),
}));
