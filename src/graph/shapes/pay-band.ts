import { z } from 'zod';
import { edge, node, oneOf, text, type Enumeration } from '../shape.ts';

export const payComponents = {
  BASE: 'Fixed pay: salary or wage, without bonus and equity.',
  TOTAL: 'Everything: base, bonus and equity.',
} as const satisfies Enumeration;

export const payScopes = {
  ROLE: 'The figures are of holders of the role.',
  OCCUPATION:
    'A group statistic: the figures are of a public occupation that is wider than the role. They are never compared, and never established for the role.',
} as const satisfies Enumeration;

const amount = z.number().nonnegative();
const percentile = (share: number) =>
  amount
    .optional()
    .describe(`${String(share)} % of holders earn less. Null: not published, or above the highest published figure.`);

export const payBand = node({
  label: 'PayBand',
  folder: 'pay-bands',
  description: 'One observation of what a role or an occupation pays per year, in one region, of one component.',
  names: [],
  baseNeeds: ['role'],
  filtered: ['region', 'component', 'currency'],
  fields: z.strictObject({
    region: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a region is an ISO 3166-1 alpha-2 code, such as US or GB')
      .describe('Where: ISO 3166-1 alpha-2 code, e.g. `US`.'),
    component: oneOf(payComponents, 'What the figures include.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency is an ISO 4217 code, such as USD or GBP')
      .describe('ISO 4217 code, e.g. `USD`.'),
    year: z
      .int()
      .min(1990)
      .max(2100)
      .optional()
      .describe('The year the figures are of. Null: the source does not say.'),
    low: amount.optional().describe('Lower end of the usual range, per year. Null: no range published.'),
    high: amount.optional().describe('Upper end of the usual range, per year. Null: no range published, or open.'),
    mean: amount.optional().describe('Average, per year. Null: not published.'),
    percentiles: z
      .strictObject({
        p10: percentile(10),
        p25: percentile(25),
        p50: percentile(50),
        p75: percentile(75),
        p90: percentile(90),
      })
      .optional()
      .describe('Percentiles of pay per year. Null: none published.'),
    scope: oneOf(payScopes, 'Whose pay the figures are of.').default('ROLE'),
    employment: z
      .int()
      .positive()
      .optional()
      .describe('How many people the statistic counts, in the region and year. Null: not published.'),
    note: text.optional().describe('What the figures cover and what they leave out. Null: nothing to add.'),
  }),
});

export const pays = edge({
  type: 'PAYS',
  from: 'PayBand',
  to: 'Role',
  field: 'role',
  form: 'one',
  description: 'The role that is paid. Left out, in a pack alone: the figures are of an occupation.',
});

export const statisticOf = edge({
  type: 'STATISTIC_OF',
  from: 'PayBand',
  to: 'Occupation',
  field: 'occupation',
  form: 'one',
  description: 'The occupation whose holders the figures are of, where a statistic by occupation gives them.',
});

export const observedIn = edge({
  type: 'OBSERVED_IN',
  from: 'PayBand',
  to: 'OrganizationType',
  field: 'organizationType',
  form: 'one',
  description: 'The kind of organization the figures are of. Left out: any kind.',
});
