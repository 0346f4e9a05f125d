import { z } from 'zod';
import { edge, text } from '../shape.ts';
import { seenPlaces } from './moves.ts';

const people = z.int().nonnegative();

export const showsOutlooks = edge({
  type: 'SHOWS_OUTLOOK',
  from: 'Source',
  to: 'Occupation',
  field: 'showsOutlooks',
  end: 'occupation',
  form: 'objects',
  identity: ['region', 'toYear'],
  description: 'Occupations of which it projects how many people will hold them.',
  fields: z.strictObject({
    region: seenPlaces.region.describe('Where: ISO 3166 code, e.g. `US`.'),
    fromYear: z.int().min(1900).max(2100).describe('The year from which it projects.'),
    toYear: z.int().min(1900).max(2100).describe('The year to which it projects.'),
    people: people.describe(
      'How many people held the occupation in `fromYear`, full time, part time or for themselves.',
    ),
    projectedPeople: people.describe('How many are projected to hold it in `toYear`.'),
    percentChange: z
      .number()
      .min(-100)
      .describe('The change between the two years in per cent of `people`, as published; below 0, the number falls.'),
    ofGroup: text
      .optional()
      .describe(
        'The group of occupations whose figures these are, where the source projects no others; they establish nothing of the occupation alone. Null: they are its own.',
      ),
  }),
});
