import { develops } from '../../src/graph/shapes/responsibility.ts';
import { requires } from '../../src/graph/shapes/role.ts';
import { related, skillKinds, skillLevels, skillLinks } from '../../src/graph/shapes/skill.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, ordering, pageComplexity } from '../connection.ts';
import { enumeration } from '../describe.ts';
import { growingLinks, linkConnection, linkedNodes } from '../links.ts';
import { lookups } from '../lookups.ts';
import { among, known, linkedTo, recordRef } from '../record.ts';
import { edgeFields } from './edge-fields.ts';
import { byScheme, OccupationRequirement } from './occupation.ts';
import { recordType } from './record-type.ts';
import { Responsibility } from './responsibility.ts';
import { Role } from './role.ts';

export const SkillKind = enumeration('SkillKind', 'The kind of a skill; also a dimension of readiness.', skillKinds);

enumeration('SkillLink', 'How one skill bears on another.', skillLinks);

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

export const Skill = recordRef('Skill');
recordType(Skill, (t) => ({
  requiredBy: linkConnection(t, 'REQUIRES', 'in', {
    name: 'SkillRequiredBy',
    type: Role,
    description: 'Roles that ask for the skill.',
    item: 'A role that asks for a skill',
    items: 'roles that ask for a skill',
    order: requirementOrder,
    first: 'IMPORTANCE_DESC',
    fields: (e) => edgeFields(e, requires),
  }),
  buildsOn: t.field(linkedNodes(Skill, 'BUILDS_ON', 'out', 'Skills to have first, by title.')),
  leadsOnTo: t.field(linkedNodes(Skill, 'BUILDS_ON', 'in', 'Skills that build on this one, by title.')),
  broader: t.field(linkedNodes(Skill, 'BROADER', 'out', 'Wider skills of which this one is a case (skos:broader).')),
  narrower: t.field(
    linkedNodes(Skill, 'BROADER', 'in', 'Cases of this skill that are skills of their own (skos:narrower), by title.'),
  ),
  related: linkConnection(t, 'RELATED', 'both', {
    name: 'SkillRelated',
    type: Skill,
    description: 'Skills that bear on this one, or on which it bears, as a vocabulary says it.',
    item: 'A related skill',
    items: 'related skills',
    order: ordering('SkillRelatedOrder', byTitle),
    first: 'TITLE_ASC',
    fields: (e) => ({
      ...edgeFields(e, related),
      first: e.field(
        known(Skill, 'The first skill of the two, in whose record the relation is written.', ({ edge }) => edge.from),
      ),
    }),
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
      fields: (e) => edgeFields(e, develops),
    },
  ),
  occupations: t.field({
    type: [OccupationRequirement],
    description: 'Entries of public classifications that list the skill, by scheme and code.',
    ...growingLinks(t, 'OCCUPATION_REQUIRES', 'in', byScheme),
  }),
}));

const SkillLevel = builder.objectRef<(typeof skillLevels)[number]>('SkillLevel');
SkillLevel.implement({
  description: 'One level of the scale for skills.',
  fields: (t) => ({
    level: t.exposeInt('level', { description: 'The level, 1 to 5.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'What a person at this level can do.' }),
  }),
});

lookups(Skill, {
  example: 'vendor-management',
  order: ordering('SkillOrder', byTitle),
  first: 'TITLE_ASC',
  filter: {
    fields: (t) => ({
      kinds: t.field({ type: [SkillKind], description: 'Only skills of these kinds.' }),
      requiredBy: t.stringList({
        description: 'Only skills that one of these roles asks for, by key. Example: `["cto"]`.',
      }),
    }),
    conditions: ({ kinds, requiredBy }) => [...among('kind', kinds), ...linkedTo('REQUIRES', 'in', requiredBy)],
  },
});

builder.queryField('skillLevels', (t) =>
  t.field({
    type: [SkillLevel],
    description: 'The scale on which skills are required, held and taught, lowest level first.',
    resolve: () => skillLevels,
  }),
);
