import { z } from 'zod';

/** Fewer people than this tell nothing, and might be told apart. */
export const fewestPeople = 5;

/** Where and when something was seen. */
export const seenPlaces = {
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a region is an ISO 3166 code, such as BE or BE-VLG')
    .describe('Where: ISO 3166 code, e.g. `BE-VLG`.'),
  firstYear: z.int().min(1900).max(2100).describe('The first year in which it was seen.'),
  lastYear: z.int().min(1900).max(2100).describe('The last year in which it was seen.'),
};

/** Who was seen moving from one occupation to another, where and when. */
export const seenFields = {
  people: z.int().min(fewestPeople).describe('How many people were seen moving so.'),
  of: z.int().min(fewestPeople).describe('How many were seen leaving the first occupation for any other.'),
  ...seenPlaces,
};

export const quartile = (share: number) =>
  z
    .number()
    .nonnegative()
    .describe(`${String(share)} % of them had stayed in the first occupation for fewer years.`);
