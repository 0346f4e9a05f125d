import { z } from 'zod';
import { edge, node, oneOf, placeIn, reference, text, type Enumeration } from '../shape.ts';
import { labelFields } from './labels.ts';
import { importance, skillLevel } from './skill.ts';
import { seenLineFields } from './lines.ts';
import { fewestPeople, quartile, seenFields } from './moves.ts';

/** In order of seniority, lowest first. */
export const levels = {
  ENTRY: 'A first job in the field; works under guidance.',
  PROFESSIONAL: 'Works independently on defined tasks.',
  SENIOR: 'Leads by expertise; sets the standard of work for others.',
  LEAD: 'Answers for the direction of a team or a system without being its line manager, or as its first line manager.',
  MANAGER: 'Line manager of a team or of several small ones: people, delivery and budget.',
  DIRECTOR: 'Manages managers; answers for a function.',
  VP: 'Answers for a division or a large function; works with the executive team.',
  C_SUITE: 'Member of the executive team; answers to the chief executive, the board or another executive.',
  BOARD: 'Governs the executives.',
} as const satisfies Enumeration;
export type Level = keyof typeof levels;

export const orientations = {
  OUTWARD: "Looks to the organization's customers and market.",
  INWARD: 'Looks to the running of the organization itself.',
  BOTH: 'Looks both ways.',
} as const satisfies Enumeration;

export const role = node({
  label: 'Role',
  folder: 'roles',
  description: 'A job a person holds in technology leadership or on the way to it.',
  names: ['title', 'abbreviation', 'aliases'],
  filtered: ['level', 'orientation', 'entry'],
  fields: z.strictObject({
    title: text.describe('The usual title in English, e.g. `Chief Information Officer`.'),
    abbreviation: text.optional().describe('The usual abbreviation, e.g. `CIO`. Null: none in common use.'),
    aliases: z
      .array(text)
      .default([])
      .describe('Other titles and spellings people use for the same job; no two roles share one.'),
    labels: labelFields
      .optional()
      .describe(
        'Titles that people use in other languages, beside those that ESCO gives; `showsTitles` of a source shows them in use, any other is editorial.',
      ),
    summary: text.describe('What the role is, in one to three sentences.'),
    level: oneOf(levels, 'How senior the role is.'),
    orientation: oneOf(orientations, 'Whom the role looks to. Null: not known.').optional(),
    keyQuestion: text.optional().describe('The question the role asks itself every day. Null: not known.'),
    emerged: z
      .strictObject({
        from: z.int().min(1800).max(2100).describe('First year of the period in which the role spread.'),
        to: z
          .int()
          .min(1800)
          .max(2100)
          .optional()
          .describe('Last year of that period. Null: still spreading or not known.'),
        why: text.describe('What brought the role about.'),
      })
      .optional()
      .describe('When and why the role came up. Null: not known.'),
    payStructure: text
      .optional()
      .describe('How pay for the role is usually made up: base, bonus, equity. Null: not known.'),
    entry: z.boolean().default(false).describe('People take this role without having held another of the graph.'),
    final: z.boolean().default(false).describe('Careers usually end here: no step leads on to the executive level.'),
  }),
  derived: ({ level }) => ({ seniority: placeIn(levels, level) }),
});

export const inTrack = edge({
  type: 'IN_TRACK',
  from: 'Role',
  to: 'Track',
  field: 'track',
  form: 'one',
  required: true,
  description: 'The family the role belongs to.',
});

export const stepKinds = {
  ENTRY: 'Into the field from outside it, such as from consulting or another profession.',
  PROMOTION:
    'At least one level up, or to a role that the first one reports to: on the same track, or on another to which the work of the first leads.',
  LATERAL: 'To a role of the same level or one beside it, on any track.',
  SWITCH: 'To other work that asks for deliberate preparation, of any level: on another track, or on the board.',
} as const satisfies Enumeration;
export type StepKind = keyof typeof stepKinds;

export const stepPrevalences = {
  USUAL: 'Most of them.',
  COMMON: 'Many of them, though not most.',
  OCCASIONAL: 'Some of them.',
  RARE: 'Hardly any of them.',
} as const satisfies Enumeration;
export type StepPrevalence = keyof typeof stepPrevalences;

const years = z.number().min(0).max(40);

export const leadsTo = edge({
  type: 'LEADS_TO',
  from: 'Role',
  to: 'Role',
  field: 'leadsTo',
  end: 'role',
  form: 'objects',
  identity: ['kind'],
  figures: true,
  evidenced: ['prevalence'],
  description: 'Career steps from this role to others.',
  fields: z.strictObject({
    kind: oneOf(stepKinds, 'What sort of step it is.'),
    prevalence: oneOf(
      stepPrevalences,
      'How many of those who leave the first role for another of the graph take the step. An editorial estimate; COMMON where a record leaves it out.',
    ).default('COMMON'),
    asksFor: z
      .strictObject({
        roles: z
          .array(reference('Role', 'A record under seed/roles.'))
          .default([])
          .describe('Having held any of these roles is enough.'),
        tracks: z
          .array(reference('Track', 'A record under seed/tracks.'))
          .default([])
          .describe('Having held a role of any of these tracks is enough.'),
        level: oneOf(levels, 'Having held a role of at least this level is enough.').optional(),
      })
      .refine(({ roles, tracks, level }) => roles.length + tracks.length > 0 || level, {
        message: 'must name a role, a track or a level',
      })
      .optional()
      .describe(
        'The background without which the step is not open: any one of the roles, tracks and level, held at any time before or in the first role. Null: the step is open to everyone in the first role.',
      ),
    years: z
      .strictObject({
        min: years.describe('Years spent in the first role by those who move fast.'),
        typical: years.describe('Years usually spent in the first role.'),
        max: years.describe('Years spent in the first role by those who move late.'),
      })
      .describe('Years usually spent in the first role before the step.'),
    difficulty: z
      .int()
      .min(1)
      .max(5)
      .describe('How hard the step is, from 1 (usual next step) to 5 (rare, takes deliberate preparation).'),
    gains: z.array(text).min(1).describe('What the step teaches.'),
    note: text.optional().describe('What else to know of the step. Null: nothing.'),
    observed: z
      .strictObject({
        ...seenFields,
        p25: quartile(25),
        p50: quartile(50),
        p75: quartile(75),
        source: reference('Source', 'The data set in which they were seen.'),
      })
      .optional()
      .describe(
        `What a data set of careers shows of the step, by the occupations that both roles match exactly or closely; its years stand in for editorial ones. Null: fewer than ${String(fewestPeople)} people were seen taking it, or no data set tells the two roles apart.`,
      ),
  }),
  workedOut: ['observed'],
});

export const prevalences = {
  USUAL: 'In most organizations of the kind.',
  COMMON: 'In many, though not in most.',
  OCCASIONAL: 'In some.',
} as const satisfies Enumeration;

export const reportsTo = edge({
  type: 'REPORTS_TO',
  from: 'Role',
  to: 'Role',
  field: 'reportsTo',
  end: 'role',
  form: 'objects',
  identity: ['prevalence'],
  description: 'Reporting lines: to whom the holder of this role reports.',
  derived: ({ prevalence }) => ({ prevalencePlace: placeIn(prevalences, prevalence) }),
  fields: z.strictObject({
    prevalence: oneOf(prevalences, 'How often the line is found.'),
    organizationTypes: z
      .array(reference('OrganizationType', 'A record under seed/organization-types.'))
      .default([])
      .describe('The kinds of organization the line is typical of. Empty: any kind.'),
    signal: text.optional().describe('What the line says about the organization. Null: nothing in particular.'),
    againstLaw: text
      .optional()
      .describe('The law that speaks against the line; such a line is never recommended. Null: none is known.'),
    observed: z
      .strictObject({ ...seenLineFields, source: reference('Source', 'The data set in which it was seen.') })
      .optional()
      .describe('What a data set of posts shows of the line, by their titles. Null: none shows it.'),
  }),
  workedOut: ['observed'],
});

export const requires = edge({
  type: 'REQUIRES',
  from: 'Role',
  to: 'Skill',
  field: 'requires',
  end: 'skill',
  form: 'objects',
  figures: true,
  description: 'Skills the role asks for.',
  fields: z.strictObject({
    level: skillLevel.describe('The level needed, 1 to 5 on the scale of `skillLevels`.'),
    importance: importance.describe('How much the skill matters in the role, from 0 (hardly) to 1 (decisive).'),
  }),
});

export const shares = {
  LEADS: 'Answers for it.',
  SHARES: 'Answers for it together with another role.',
  SUPPORTS: 'Contributes to it.',
} as const satisfies Enumeration;

export const responsibleFor = edge({
  type: 'RESPONSIBLE_FOR',
  from: 'Role',
  to: 'Responsibility',
  field: 'responsibleFor',
  end: 'responsibility',
  form: 'objects',
  description: 'What the role answers for.',
  derived: ({ share }) => ({ sharePlace: placeIn(shares, share) }),
  fields: z.strictObject({ share: oneOf(shares, 'How much of it is the role’s own.') }),
});

export const collaboratesWith = edge({
  type: 'COLLABORATES_WITH',
  from: 'Role',
  to: 'Role',
  field: 'collaboratesWith',
  end: 'role',
  form: 'objects',
  identity: ['domain'],
  symmetric: true,
  description: 'Roles this one works with, by domain; write each pair once, in either record.',
  fields: z.strictObject({
    domain: reference('Domain', 'The area they share: a record under seed/domains.'),
    how: text.describe('Why they must work together there and what it prevents.'),
    part: text.optional().describe('What this role contributes. Null: not known.'),
    counterpart: text.optional().describe('What the other role contributes. Null: not known.'),
  }),
});

export const suits = edge({
  type: 'SUITS',
  from: 'Role',
  to: 'Trait',
  field: 'suits',
  end: 'trait',
  form: 'objects',
  figures: true,
  description: 'Traits that suit the role.',
  fields: z.strictObject({
    strength: importance.describe('How strongly the trait speaks for the role, from 0 (hardly) to 1 (decisive).'),
  }),
});

/** Only EXACT and CLOSE carry facts across: names, requirements, pay of the role itself. */
export const matches = {
  EXACT: 'The entry means the same job (skos:exactMatch).',
  CLOSE: 'The entry means nearly the same job (skos:closeMatch).',
  BROAD: 'The entry is wider than the role (skos:broadMatch).',
  NARROW: 'The entry is narrower than the role (skos:narrowMatch).',
} as const satisfies Enumeration;

export const classifiedAs = edge({
  type: 'CLASSIFIED_AS',
  from: 'Role',
  to: 'Occupation',
  field: 'classifiedAs',
  end: 'occupation',
  form: 'objects',
  description: 'Entries of public classifications that cover the role.',
  fields: z.strictObject({
    match: oneOf(matches, 'How the entry matches the role, as in SKOS.'),
  }),
});
