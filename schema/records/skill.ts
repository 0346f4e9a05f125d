import type { EdgeOf } from '../../src/graph/model.ts';
import { develops } from '../../src/graph/shapes/responsibility.ts';
import { requires } from '../../src/graph/shapes/role.ts';
import { levelDescribedBy, related, skillKinds, skillLevels, skillLinks } from '../../src/graph/shapes/skill.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, ordering, pageComplexity } from '../connection.ts';
import { enumeration } from '../describe.ts';
import { growingLinks, linkConnection, linkedNodes, links } from '../links.ts';
import { lookups } from '../lookups.ts';
import { among, known, linkedTo, recordRef } from '../record.ts';
import { edgeFields } from './edge-fields.ts';
import { byScheme, OccupationRequirement } from './occupation.ts';
import { recordType } from './record-type.ts';
import { Responsibility } from './responsibility.ts';
import { Role } from './role.ts';
import { Source } from './source.ts';

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

interface LevelLink {
  readonly edge: EdgeOf<'LEVEL_DESCRIBED_BY'>;
}

const titles = new Map<number, string>(skillLevels.map(({ level, title }) => [level, title]));

const DescribedLevel = builder.objectRef<LevelLink>('DescribedLevel');
DescribedLevel.implement({
  description: 'What a level of a skill looks like, as a source describes it.',
  fields: (t) => ({
    ...edgeFields(t, levelDescribedBy),
    title: t.string({
      description: 'The name of the level on the one scale; see `skillLevels`.',
      resolve: ({ edge: { level } }) => titles.get(level) ?? String(level),
    }),
    source: t.field(known(Source, 'The source that describes it.', ({ edge }) => edge.to)),
  }),
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
  levels: t.field({
    type: [DescribedLevel],
    description:
      'What levels of the skill look like, as sources describe them: the lowest first, those of one level by the title of the source. Empty: no source at hand describes any.',
    resolve: links('LEVEL_DESCRIBED_BY', 'out', [
      { field: 'level', on: 'edge', direction: 'asc' },
      ...byTitle.TITLE_ASC.by,
    ]),
  }),
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
      occupations: t.stringList({
        description:
          'Only skills that one of these entries of public classifications lists, by key, also where `Occupation.requires` has more than it gives. Example: `["esco-1330-2"]`.',
      }),
      levelsBy: t.stringList({
        description:
          'Only skills of which one of these sources describes levels, by key. Example: `["uk-gdad-framework-2025"]`.',
      }),
    }),
    conditions: ({ kinds, requiredBy, occupations, levelsBy }) => [
      ...among('kind', kinds),
      ...linkedTo('REQUIRES', 'in', requiredBy),
      ...linkedTo('OCCUPATION_REQUIRES', 'in', occupations),
      ...linkedTo('LEVEL_DESCRIBED_BY', 'out', levelsBy),
    ],
  },
});

builder.queryField('skillLevels', (t) =>
  t.field({
    type: [SkillLevel],
    description: 'The scale on which skills are required, held and taught, lowest level first.',
    resolve: () => skillLevels,
  }),
);
