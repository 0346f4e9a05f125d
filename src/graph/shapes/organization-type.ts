import { z } from 'zod';
import { edge, node, oneOf, placeIn, text, type Enumeration } from '../shape.ts';

export const itComplexities = {
  LOW: 'A handful of rented office tools; nothing of its own to run.',
  MEDIUM: 'Several business applications, some of them adapted, and a small IT team.',
  HIGH: 'Many applications, sites or generations of systems that depend on each other.',
} as const satisfies Enumeration;

export const stages = {
  FOUNDING: 'Looking for a product that sells.',
  GROWTH: 'Growing fast on a product that sells.',
  ESTABLISHED: 'Settled in its market or its duties.',
} as const satisfies Enumeration;

export const sectors = {
  TECHNOLOGY: 'Software, platforms and technology services.',
  FINANCE: 'Banks, insurers, payments and investment.',
  HEALTHCARE: 'Hospitals, practices and other care.',
  EDUCATION: 'Schools, universities and research.',
  PUBLIC: 'Government and its bodies.',
  RETAIL: 'Selling goods to consumers.',
  MANUFACTURING: 'Making goods.',
  CONSULTING: 'Advice on management and technology, and projects for clients.',
  PROFESSIONAL_SERVICES: 'Law, tax, audit, architecture and other learned professions.',
  NON_PROFIT: 'Serving a cause.',
} as const satisfies Enumeration;

const headcount = z.int().min(1);

export const criteria = z
  .strictObject({
    productIsTechnology: z.boolean().optional().describe('Whether technology is what they sell.'),
    internalItComplexity: z
      .array(oneOf(itComplexities, 'How complex the technology is that runs the organization itself.'))
      .min(1)
      .optional()
      .describe('How complex their internal IT is: one of these.'),
    minHeadcount: headcount.optional().describe('They have at least so many staff.'),
    maxHeadcount: headcount.optional().describe('They have at most so many staff.'),
    stages: z
      .array(oneOf(stages, 'How far the organization has come.'))
      .min(1)
      .optional()
      .describe('Their stage: one of these.'),
    sectors: z
      .array(oneOf(sectors, 'What the organization works in.'))
      .min(1)
      .optional()
      .describe('They are found in these sectors alone.'),
    regulated: z.boolean().optional().describe('Whether a supervisor watches over their technology.'),
    transforming: z.boolean().optional().describe('Whether they are changing what they do by means of technology.'),
    investorOwned: z.boolean().optional().describe('Whether an investor owns them in order to sell them.'),
  })
  .describe('What organizations of the kind have in common, by which advice finds it. Left out: may be either way.');

export const organizationType = node({
  label: 'OrganizationType',
  folder: 'organization-types',
  description: 'A kind of organization, such as a start-up or a traditional enterprise.',
  names: ['title', 'aliases'],
  fields: z.strictObject({
    title: text.describe('The name of the kind, e.g. `Traditional enterprise`.'),
    aliases: z.array(text).default([]).describe('Other names of the same kind.'),
    summary: text.describe('What sets the kind apart, in one to three sentences.'),
    recognisedBy: z.array(text).min(1).describe('Signs by which to tell that an organization is of this kind.'),
    examples: z.array(text).default([]).describe('Sectors or situations that show the kind.'),
    criteria: criteria.optional(),
  }),
});

export const needLevels = {
  ESSENTIAL: 'Hardly any organization of the kind does without.',
  USUAL: 'Most have it.',
  RARE: 'Few have it; `when` says in which case.',
} as const satisfies Enumeration;

export const needs = edge({
  type: 'NEEDS',
  from: 'OrganizationType',
  to: 'Role',
  field: 'needs',
  end: 'role',
  form: 'objects',
  description: 'Roles an organization of the kind needs.',
  derived: ({ need }) => ({ needPlace: placeIn(needLevels, need) }),
  fields: z.strictObject({
    need: oneOf(needLevels, 'How much the role is needed.'),
    when: text
      .optional()
      .describe('In which case, from which point on or under which title, in whole sentences. Null: nothing is said.'),
    minHeadcount: headcount
      .optional()
      .describe('The need holds from so many staff on; below, it is RARE. Null: from the first.'),
    maxHeadcount: headcount
      .optional()
      .describe('The need holds up to so many staff; above, it is RARE. Null: without limit.'),
    productIsTechnology: z
      .boolean()
      .optional()
      .describe(
        'Where this is known of the organization, the need is at least USUAL; else it is RARE. Null: it makes no difference.',
      ),
  }),
});
