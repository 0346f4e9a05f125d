import { z } from 'zod';
import { edge, node, oneOf, text, webAddress, type Enumeration } from '../shape.ts';
import { labelFields } from './labels.ts';
import { fewestPeople, quartile, seenFields } from './moves.ts';
import { preparationFields } from './preparation.ts';
import { importance, skillLevel } from './skill.ts';

export const schemes = {
  ESCO: 'European Skills, Competences, Qualifications and Occupations.',
  ONET_SOC: 'O*NET-SOC, the taxonomy of the US O*NET database.',
  ISCO_08: 'International Standard Classification of Occupations 2008.',
  NICE: 'NICE Workforce Framework for Cybersecurity (NIST).',
  UK_GDAD: 'UK Government Digital and Data Profession Capability Framework.',
} as const satisfies Enumeration;

export const occupation = node({
  label: 'Occupation',
  folder: 'occupations',
  description: 'An entry of a public classification of occupations.',
  names: ['title', 'code', 'alternativeTitles'],
  packsAlone: ['tasks'],
  filtered: ['scheme', 'code', 'jobZone', 'education', 'experienceMonthsUpTo'],
  fields: z.strictObject({
    scheme: oneOf(schemes, 'The classification the entry belongs to.'),
    code: text.describe('The code within the scheme, e.g. `11-3021.00` (skos:notation).'),
    uri: webAddress.optional().describe('The address that identifies the entry. Null: the scheme has none.'),
    title: text.describe('The title the scheme gives the entry.'),
    alternativeTitles: z.array(text).default([]).describe('Other titles the scheme lists for it.'),
    labels: labelFields.optional().describe('Titles that the scheme gives it in other languages.'),
    ...preparationFields,
    tasks: z
      .array(text)
      .optional()
      .describe(
        'What people in the occupation do, in the words of the scheme, the core tasks first; packs alone bring them. Null: none does.',
      ),
  }),
});

export const skillRelations = {
  ESSENTIAL: 'Needed in the occupation wherever it is practised.',
  OPTIONAL: 'Needed in some places or specialisms.',
} as const satisfies Enumeration;

export const occupationRequires = edge({
  type: 'REQUIRES',
  from: 'Occupation',
  to: 'Skill',
  field: 'requires',
  end: 'skill',
  form: 'objects',
  figures: true,
  description: 'Skills that the scheme lists for the entry.',
  fields: z.strictObject({
    relation: oneOf(skillRelations, 'How firmly the scheme asks for the skill. Null: it does not say.').optional(),
    level: skillLevel.optional().describe('The level the scheme gives, on the scale 1 to 5. Null: it gives none.'),
    importance: importance.optional().describe('The importance the scheme gives, from 0 to 1. Null: it gives none.'),
  }),
});

export const relatedTo = edge({
  type: 'RELATED_TO',
  from: 'Occupation',
  to: 'Occupation',
  field: 'relatedTo',
  end: 'occupation',
  form: 'objects',
  description: 'Entries that the scheme lists as related.',
  fields: z.strictObject({
    relatedness: text
      .optional()
      .describe('How the scheme grades the relation, e.g. `Primary-Short`. Null: it does not say.'),
  }),
});

export const movesTo = edge({
  type: 'MOVES_TO',
  from: 'Occupation',
  to: 'Occupation',
  field: 'movesTo',
  end: 'occupation',
  form: 'objects',
  description: `Entries to which people were seen moving from this one, where ${String(fewestPeople)} or more were.`,
  fields: z.strictObject({
    ...seenFields,
    years: z
      .strictObject({ p25: quartile(25), p50: quartile(50), p75: quartile(75) })
      .describe('Quartiles of the years in this occupation before the move.'),
  }),
});
