import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import {
  movesTo,
  occupation,
  occupationRequires,
  relatedTo,
  schemes,
  skillRelations,
} from '../../src/graph/shapes/occupation.ts';
import { showsOutlooks } from '../../src/graph/shapes/outlook.ts';
import { educationLevels, preparationFields } from '../../src/graph/shapes/preparation.ts';
import { payBand } from '../../src/graph/shapes/pay-band.ts';
import { classifiedAs, matches } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { growingLinks } from '../links.ts';
import { loadLinks } from '../loading.ts';
import { lookups } from '../lookups.ts';
import { among, known, linkedTo, recordRef } from '../record.ts';
import { shapeFields } from '../shape-fields.ts';
import { checkList } from '../text-limit.ts';
import { edgeFields } from './edge-fields.ts';
import { nodeEvidence } from './evidence.ts';
import { Label, labelsField, languageArgument, occupationLabels, titleIn } from './label.ts';
import { ObservedYears } from './observed.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';
import { Skill } from './skill.ts';
import { Source } from './source.ts';

export const Match = enumeration('Match', 'How an entry matches a role, as in SKOS.', matches);
const Scheme = enumeration('Scheme', 'A public classification of occupations.', schemes);
enumeration('SkillRelation', 'How firmly an occupation asks for a skill.', skillRelations);

const EducationLevel = enumeration('EducationLevel', 'How much education a job needs, least first.', educationLevels);

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

const ExperienceMonths = builder.objectRef<NonNullable<NodeOf<'Occupation'>['experienceMonths']>>('ExperienceMonths');
ExperienceMonths.implement({
  description: 'A band of months of work in related jobs.',
  fields: (t) => shapeFields(t, preparationFields.experienceMonths.unwrap()),
});

interface Counted {
  readonly band: NodeOf<'PayBand'>;
  readonly people: number;
}

const Employment = builder.objectRef<Counted>('Employment');
Employment.implement({
  description: 'How many people hold an occupation, as a statistical office counted or estimated them.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'Their number.' }),
    region: t.string({ ...describe(payBand)('region'), resolve: ({ band }) => band.region }),
    year: t.int({ nullable: true, ...describe(payBand)('year'), resolve: ({ band }) => band.year }),
    note: t.string({
      nullable: true,
      description: 'Which occupation the statistic counts; it may be wider than the entry. Null: nothing to add.',
      resolve: ({ band }) => band.note,
    }),
    evidence: t.field({ ...nodeEvidence, description: 'What stands behind the number.', resolve: ({ band }) => band }),
  }),
});

interface OutlookLink {
  readonly edge: EdgeOf<'SHOWS_OUTLOOK'>;
}

const OccupationOutlook = builder.objectRef<OutlookLink>('OccupationOutlook');
OccupationOutlook.implement({
  description: 'How the number of people who hold an occupation is projected to change.',
  fields: (t) => ({
    occupation: t.field(known(Occupation, 'The entry.', ({ edge }) => edge.to)),
    source: t.field(known(Source, 'The projection.', ({ edge }) => edge.from)),
    ...edgeFields(t, showsOutlooks),
  }),
});

const furthestOutlook = [
  { field: 'toYear', on: 'edge', direction: 'desc' },
  { field: 'region', on: 'edge', direction: 'asc' },
] as const;

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
  experienceMonths: t.field({
    type: ExperienceMonths,
    nullable: true,
    ...describe(occupation)('experienceMonths'),
    resolve: ({ experienceMonths }) => experienceMonths,
  }),
  employment: t.field({
    type: Employment,
    nullable: true,
    description:
      'How many people hold it by the newest statistic that gives pay of roles from it. Null: no such statistic is at hand, or it publishes no number.',
    resolve: async ({ key }, _, context) => {
      const [newest] = await loadLinks(context, 'STATISTIC_OF', 'in', key, {
        where: [{ field: 'employment', atLeast: 1 }],
        orderBy: [{ field: 'year', direction: 'desc' }],
      });
      return newest?.node.employment === undefined ? null : { band: newest.node, people: newest.node.employment };
    },
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
  outlook: t.field({
    type: [OccupationOutlook],
    description:
      'How the number of people who hold it is projected to change, as its sources say; the furthest year first, then by region. Empty: no projection is at hand.',
    ...growingLinks(t, 'SHOWS_OUTLOOK', 'in', furthestOutlook),
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
      jobZones: t.intList({ description: 'Only entries of these job zones, 1 to 5. Example: `[4, 5]`.' }),
      education: t.field({ type: [EducationLevel], description: 'Only entries that need education of these levels.' }),
      experienceMonthsAtMost: t.int({
        description:
          'Only entries for which so many months of related work are enough: the upper end of their band is no higher. Example: 48.',
      }),
      technologies: t.stringList({
        description:
          'Only entries in whose work at least one of these technologies is used, by name as in `technologies`. Example: `["Kubernetes"]`.',
      }),
      skills: t.stringList({
        description:
          'Only entries that list one of these skills, by key, also where `Skill.occupations` has more than it gives. Example: `["it-strategy"]`.',
      }),
    }),
    conditions: ({ schemes: of, codes, jobZones, education, experienceMonthsAtMost, technologies, skills }) => [
      ...among('scheme', of),
      ...among('code', codes),
      ...among('jobZone', jobZones),
      ...among('education', education),
      ...(experienceMonthsAtMost == null ? [] : [{ field: 'experienceMonthsUpTo', atMost: experienceMonthsAtMost }]),
      ...(technologies
        ? [{ field: 'technologies', hasAny: checkList('technologies of the filter', technologies) }]
        : []),
      ...linkedTo('OCCUPATION_REQUIRES', 'out', skills),
    ],
  },
});
