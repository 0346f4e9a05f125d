import { z } from 'zod';
import { edge, node, oneOf, text, type Enumeration } from '../shape.ts';

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
  basis: 'Editorial: what organizations of the kind usually have.',
  fields: z.strictObject({
    need: oneOf(needLevels, 'How much the role is needed.'),
    when: text.optional().describe('In which case or from which point on. Null: always.'),
  }),
});
