import { z } from 'zod';
import { edge, node, text } from '../shape.ts';

export const misconception = node({
  label: 'Misconception',
  folder: 'misconceptions',
  description: 'A common wrong belief about roles, and its correction.',
  names: ['claim'],
  fields: z.strictObject({
    claim: text.describe('The wrong belief, as people put it.'),
    correction: text.describe('What is true instead, and why.'),
  }),
});

export const about = edge({
  type: 'ABOUT',
  from: 'Misconception',
  to: 'Role',
  field: 'about',
  form: 'keys',
  required: true,
  description: 'The roles the belief is about.',
});
