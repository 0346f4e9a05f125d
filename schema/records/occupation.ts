import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import {
  movesTo,
  occupation,
  occupationRequires,
  relatedTo,
  schemes,
  skillRelations,
} from '../../src/graph/shapes/occupation.ts';
import { classifiedAs, matches } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { growingLinks } from '../links.ts';
import { lookups } from '../lookups.ts';
import { among, known, recordRef } from '../record.ts';
import { edgeFields } from './edge-fields.ts';
import { Label, labelsField, languageArgument, occupationLabels, titleIn } from './label.ts';
import { ObservedYears } from './observed.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';
import { Skill } from './skill.ts';

enumeration('Match', 'How an entry matches a role, as in SKOS.', matches);
const Scheme = enumeration('Scheme', 'A public classification of occupations.', schemes);
enumeration('SkillRelation', 'How firmly an occupation asks for a skill.', skillRelations);

export const byScheme = [
  { field: 'scheme', direction: 'asc' },
  { field: 'code', direction: 'asc' },
] as const;

export const Occupation = recordRef('Occupation');

interface ClassificationLink {
  readonly edge: EdgeOf<'CLASSIFIED_AS'>;
}

export const Classification = builder.objectRef<ClassificationLink>('Classification');
Classification.implement({
  description: 'That an entry of a public classification covers a role.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ edge }) => edge.from)),
    occupation: t.field(known(Occupation, 'The entry.', ({ edge }) => edge.to)),
    ...edgeFields(t, classifiedAs),
  }),
});

interface RequirementLink {
  readonly edge: EdgeOf<'OCCUPATION_REQUIRES'>;
}

export const OccupationRequirement = builder.objectRef<RequirementLink>('OccupationRequirement');
OccupationRequirement.implement({
  description: 'That an entry of a public classification lists a skill.',
  fields: (t) => ({
    occupation: t.field(known(Occupation, 'The entry.', ({ edge }) => edge.from)),
    skill: t.field(known(Skill, 'The skill.', ({ edge }) => edge.to)),
    ...edgeFields(t, occupationRequires),
  }),
});

const RelatedOccupation = builder.objectRef<{
  readonly edge: EdgeOf<'RELATED_TO'>;
  readonly node: NodeOf<'Occupation'>;
}>('RelatedOccupation');
RelatedOccupation.implement({
  description: 'An entry that its scheme lists as related to another.',
  fields: (t) => ({
    occupation: t.field({ type: Occupation, description: 'The related entry.', resolve: ({ node }) => node }),
    ...edgeFields(t, relatedTo),
  }),
});

interface MoveLink {
  readonly edge: EdgeOf<'MOVES_TO'>;
}

const OccupationMove = builder.objectRef<MoveLink>('OccupationMove');
OccupationMove.implement({
  description: 'That people were seen moving from one entry to another.',
  fields: (t) => ({
    from: t.field(known(Occupation, 'The entry left.', ({ edge }) => edge.from)),
    to: t.field(known(Occupation, 'The entry that they moved to.', ({ edge }) => edge.to)),
    ...edgeFields(t, movesTo),
    years: t.field({ type: ObservedYears, ...describe(movesTo)('years'), resolve: ({ edge }) => edge.years }),
  }),
});

const mostPeople = [{ field: 'people', on: 'edge', direction: 'desc' }, ...byTitle.TITLE_ASC.by] as const;

recordType(Occupation, (t) => ({
  title: t.string({
    ...describe(occupation)('title'),
    args: { language: t.arg.string(languageArgument) },
    resolve: async ({ key, title }, { language }, context) =>
      language ? titleIn(language, title, await occupationLabels(context, key)) : title,
  }),
  labels: t.field({
    type: [Label],
    ...labelsField,
    resolve: ({ key }, _, context) => occupationLabels(context, key),
  }),
  roles: t.field({
    type: [Classification],
    description: 'Roles that the entry covers, by title.',
    ...growingLinks(t, 'CLASSIFIED_AS', 'in'),
  }),
  requires: t.field({
    type: [OccupationRequirement],
    description: 'Skills the scheme lists for the entry, the most important first.',
    ...growingLinks(t, 'OCCUPATION_REQUIRES', 'out', [
      { field: 'importance', on: 'edge', direction: 'desc' },
      ...byTitle.TITLE_ASC.by,
    ]),
  }),
  relatedTo: t.field({
    type: [RelatedOccupation],
    description: 'Entries the scheme lists as related, by title.',
    ...growingLinks(t, 'RELATED_TO', 'out'),
  }),
  movesTo: t.field({
    type: [OccupationMove],
    description: `${movesTo.description} The move of most people first, then by title; empty: fewer were, or no data set tells of the entry.`,
    ...growingLinks(t, 'MOVES_TO', 'out', mostPeople),
  }),
  movesFrom: t.field({
    type: [OccupationMove],
    description:
      'Entries from which people were seen moving to this one. The move of most people first, then by title; empty: as of `movesTo`.',
    ...growingLinks(t, 'MOVES_TO', 'in', mostPeople),
  }),
}));
lookups(Occupation, {
  example: 'esco-1330-2',
  order: ordering('OccupationOrder', byTitle),
  first: 'TITLE_ASC',
  filter: {
    fields: (t) => ({
      schemes: t.field({ type: [Scheme], description: 'Only entries of these classifications.' }),
      codes: t.stringList({ description: 'Only entries with these codes. Example: `["11-3021.00"]`.' }),
    }),
    conditions: ({ schemes: of, codes }) => [...among('scheme', of), ...among('code', codes)],
  },
});
