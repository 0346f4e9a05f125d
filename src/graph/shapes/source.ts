import { z } from 'zod';
import { node, oneOf, text, type Enumeration } from '../shape.ts';

export const sourceKinds = {
  OFFICIAL_STATISTIC: 'Figures of a statistical office; one such source establishes a fact.',
  CLASSIFICATION: 'A public classification or competence framework.',
  DATASET: 'Another data set, such as an observed organization chart.',
  ARTICLE: 'An article, post or guide.',
  SURVEY: 'A survey and its report.',
} as const satisfies Enumeration;

export const source = node({
  label: 'Source',
  folder: 'sources',
  description: 'Where facts come from.',
  names: ['title'],
  fields: z.strictObject({
    title: text.describe('The title of the work.'),
    publisher: text.describe('Who published it; sources of one publisher count as one.'),
    year: z.int().min(1900).max(2100).optional().describe('The year of publication. Null: not stated.'),
    url: z.url().optional().describe('The address of the work. Null: it is not on the public web.'),
    kind: oneOf(sourceKinds, 'What sort of source it is.'),
    licence: text
      .optional()
      .describe('The licence or terms, as an SPDX identifier where there is one. Null: none stated.'),
    accessed: z.iso.date('a date is a day of the calendar, as YYYY-MM-DD').describe('The day it was read, YYYY-MM-DD.'),
    citation: text.optional().describe('The words its publisher asks to be cited by. Null: none asked for.'),
  }),
});
