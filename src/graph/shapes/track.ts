import { z } from 'zod';
import { node, text } from '../shape.ts';

export const track = node({
  label: 'Track',
  folder: 'tracks',
  description: 'A family of roles, such as engineering, IT operations or security.',
  names: ['title'],
  fields: z.strictObject({
    title: text.describe('The name of the family, e.g. `IT operations`.'),
    summary: text.describe('What it means, in one to three sentences.'),
  }),
});
