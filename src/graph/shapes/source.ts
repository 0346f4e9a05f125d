import { z } from 'zod';
import { edge, node, oneOf, placeIn, text, webAddress, type Enumeration } from '../shape.ts';

export const sourceKinds = {
  OFFICIAL_STATISTIC: 'Figures of a statistical office.',
  CLASSIFICATION: 'A public classification or competence framework.',
  DATASET: 'Another data set, such as an observed organization chart.',
  ARTICLE: 'An article, post or guide.',
  SURVEY: 'A survey and its report.',
} as const satisfies Enumeration;

/** The first four tell how they came by what they say: two of them, independent of each other, establish a fact. */
export const sourceQualities = {
  OFFICIAL_STATISTIC: 'A statistical office counted or estimated it; one such source establishes what it counts.',
  STANDARD: 'A law, standard, classification or competence framework that a body answers for.',
  PEER_REVIEWED: 'Research that others of the field reviewed before it was published.',
  SURVEY: 'A survey or data set that says whom it covers and how it was gathered.',
  PRACTITIONER: 'A named person or organization tells of its own practice: what it did, saw or has as a rule.',
  WEB_ARTICLE: 'An article that a named author or an editorial office answers for, without a method.',
  UNATTRIBUTED: 'A page for which nobody is named to answer, such as generated job descriptions; it supports nothing.',
} as const satisfies Enumeration;
export type SourceQuality = keyof typeof sourceQualities;

export const source = node({
  label: 'Source',
  folder: 'sources',
  description: 'Where facts come from.',
  names: ['title'],
  filtered: ['kind', 'quality'],
  fields: z.strictObject({
    title: text.describe('The title of the work.'),
    publisher: text.describe('Who published it, spelt alike in every source; sources of one publisher count as one.'),
    year: z.int().min(1900).max(2100).optional().describe('The year of publication. Null: the work bears none.'),
    yearUnknown: z
      .boolean()
      .default(false)
      .describe('Whether the work was looked at for its year and bears none; true exactly where `year` is null.'),
    url: webAddress.optional().describe('The address of the work. Null: it is not on the public web.'),
    kind: oneOf(sourceKinds, 'What sort of source it is.'),
    quality: oneOf(
      sourceQualities,
      'How far it can be relied on; a person judged it by this scale, best first; UNATTRIBUTED where nobody has.',
    ).default('UNATTRIBUTED'),
    licence: text
      .optional()
      .describe('The licence or terms, as an SPDX identifier where there is one. Null: none stated.'),
    accessed: z.iso
      .date('a date is a day of the calendar, as YYYY-MM-DD')
      .describe('The day it was last read, YYYY-MM-DD.'),
    citation: text.optional().describe('The words its publisher asks to be cited by. Null: none asked for.'),
    note: text
      .optional()
      .describe('What was seen of the work when it was last read, and how it was judged. Null: nothing to add.'),
  }),
  derived: ({ quality }) => ({ rank: placeIn(sourceQualities, quality) }),
});

export const retells = edge({
  type: 'RETELLS',
  from: 'Source',
  to: 'Source',
  field: 'retells',
  form: 'keys',
  description: 'Sources whose findings it passes on; it is not independent of them, nor of others that retell them.',
});
