import { z } from 'zod';
import { edge, node, oneOf, text, webAddress, type Enumeration } from '../shape.ts';

/** The one scale for levels of skill: required, held and taught. */
export const skillLevels = [
  { level: 1, title: 'Aware', description: 'Knows the terms and can follow a discussion.' },
  { level: 2, title: 'Working', description: 'Applies it to familiar tasks with some guidance.' },
  { level: 3, title: 'Practitioner', description: 'Applies it alone to new tasks and judges the result.' },
  { level: 4, title: 'Advanced', description: 'Leads others in it and improves how it is done across teams.' },
  {
    level: 5,
    title: 'Expert',
    description: 'Sets its direction for an organization and is asked for judgement from outside.',
  },
] as const;

export const skillLevel = z.int().min(1).max(5);
export const importance = z.number().min(0).max(1);

export const skillKinds = {
  TECHNICAL: 'Knowledge and practice of technology.',
  LEADERSHIP: 'Leading people and organizations.',
  BUSINESS: 'Markets, money, law and the organization as a business.',
  INTERPERSONAL: 'Dealing with people one at a time and in groups.',
} as const satisfies Enumeration;

export const skill = node({
  label: 'Skill',
  folder: 'skills',
  description: 'Something a person can be better or worse at.',
  names: ['title', 'aliases'],
  filtered: ['kind'],
  baseNeeds: ['kind'],
  fields: z.strictObject({
    title: text.describe('The usual name, e.g. `Vendor management`.'),
    kind: oneOf(skillKinds, 'The kind of skill; also a dimension of readiness.')
      .optional()
      .describe(
        'The kind of skill; also a dimension of readiness. Null: the vocabulary that a pack brings tells none.',
      ),
    uri: webAddress
      .optional()
      .describe('The address that identifies the skill in the vocabulary it is of. Null: it has none.'),
    aliases: z.array(text).default([]).describe('Other names of the same skill.'),
    summary: text.describe('What a person who has it can do, in one or two sentences.'),
    closeMatch: z
      .array(text)
      .default([])
      .describe(
        'Entries of public vocabularies that mean nearly the same (skos:closeMatch): an ESCO address, or `onet:`, `uk-gdad:` or `nice:` followed by the identifier there. Only these carry facts across.',
      ),
    broadMatch: z
      .array(text)
      .default([])
      .describe('Entries that are wider than the skill (skos:broadMatch), written alike. They carry no facts across.'),
    relatedMatch: z
      .array(text)
      .default([])
      .describe(
        'Entries that bear on the skill without having its scope, such as a part of it or a tool for it (skos:relatedMatch), written alike. They carry no facts across.',
      ),
  }),
});

export const buildsOn = edge({
  type: 'BUILDS_ON',
  from: 'Skill',
  to: 'Skill',
  field: 'buildsOn',
  form: 'keys',
  description: 'Skills to have first. No skill builds on itself, not even by way of others.',
});

export const broader = edge({
  type: 'BROADER',
  from: 'Skill',
  to: 'Skill',
  field: 'broader',
  form: 'keys',
  description:
    'Wider skills of which this one is a case (skos:broader). No skill is wider than itself, not even by way of others.',
});

export const levelDescribedBy = edge({
  type: 'LEVEL_DESCRIBED_BY',
  from: 'Skill',
  to: 'Source',
  field: 'levels',
  end: 'source',
  form: 'objects',
  identity: ['level'],
  description: 'What a level of the skill looks like, by the source that describes it.',
  fields: z.strictObject({
    level: skillLevel.describe(
      'The level, 1 to 5, to which the grade of the source comes nearest; its lowest is 1 and its highest 5.',
    ),
    shows: text.describe('What a person at this level does, as the source describes it, in our own words.'),
  }),
});

export const skillLinks = {
  ESSENTIAL: 'The first is not had without the second.',
  OPTIONAL: 'The second helps with the first.',
  EQUIVALENT: 'Both mean nearly the same (skos:closeMatch).',
} as const satisfies Enumeration;

export const related = edge({
  type: 'RELATED',
  from: 'Skill',
  to: 'Skill',
  field: 'related',
  end: 'skill',
  form: 'objects',
  symmetric: true,
  description: 'Skills that bear on this one as a vocabulary says it: no order of learning follows from it.',
  fields: z.strictObject({
    relation: oneOf(skillLinks, 'How the first skill, in which the relation is written, bears on the second.'),
  }),
});
