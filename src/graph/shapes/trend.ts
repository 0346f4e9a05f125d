import { z } from 'zod';
import { edge, node, text } from '../shape.ts';

export const trend = node({
  label: 'Trend',
  folder: 'trends',
  description: 'A change in the world that reshapes roles.',
  names: ['title'],
  fields: z.strictObject({
    title: text.describe('The change in a few words, e.g. `Shadow AI`.'),
    summary: text.describe('What is changing, in one to three sentences.'),
  }),
});

export const reshapes = edge({
  type: 'RESHAPES',
  from: 'Trend',
  to: 'Role',
  field: 'reshapes',
  end: 'role',
  form: 'objects',
  description: 'Roles that the change reshapes.',
  fields: z.strictObject({ effect: text.describe('What it changes for the role.') }),
});
