import { z } from 'zod';
import { oneOf, text, type Enumeration } from '../shape.ts';

/** In the order and by the bounds of O*NET's scale of required education; what it tells apart in the US. */
export const educationLevels = {
  NO_DIPLOMA: 'Less than a secondary school diploma.',
  SECONDARY: 'A secondary school diploma.',
  CERTIFICATE: 'A certificate earned after secondary school, short of a degree.',
  SOME_COLLEGE: 'Some courses of higher education, without a degree.',
  ASSOCIATE: 'A two-year degree.',
  BACHELOR: "A bachelor's degree.",
  POST_BACHELOR: "A certificate earned after a bachelor's degree.",
  MASTER: "A master's degree.",
  POST_MASTER: "A certificate earned after a master's degree.",
  FIRST_PROFESSIONAL: 'A first professional degree, such as in law or medicine.',
  DOCTORATE: 'A doctorate.',
  POST_DOCTORATE: 'Training after a doctorate.',
} as const satisfies Enumeration;
export type EducationLevel = keyof typeof educationLevels;

const months = z.int().nonnegative();
const byHalf =
  'as the middle one of those asked (job holders or experts, ordered by their answer) said of a new holder';
const notTold = 'Null: the scheme did not ask, or had too few answers to publish.';

/** What an occupation asks of those who take it up, as far as its scheme says so. */
export const preparationFields = {
  jobZone: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe(
      'How much preparation the occupation takes, on the scale of O*NET: 1 little or none, 2 some, 3 medium, 4 considerable, 5 extensive. Null: the scheme does not grade it.',
    ),
  education: oneOf(educationLevels, `The education needed, ${byHalf}. ${notTold}`).optional(),
  experienceMonths: z
    .strictObject({
      over: months.describe('More months than this; with `upTo: 0`, none are needed.'),
      upTo: months.optional().describe('At most so many months. Null: the band is open above.'),
    })
    .optional()
    .describe(`The months of work in related jobs needed, as a band, ${byHalf}. ${notTold}`),
  technologies: z
    .array(text)
    .optional()
    .describe(
      'Technologies used in the occupation that employers often name in advertisements of this or of whatever job. Null: the scheme names none.',
    ),
  technologiesInDemand: z
    .array(text)
    .optional()
    .describe(
      'Those of `technologies` that employers often name when they advertise this occupation. Null: the scheme names none.',
    ),
};
export type Preparation = z.output<ReturnType<typeof z.strictObject<typeof preparationFields>>>;
