import { z } from 'zod';
import { node, text } from '../shape.ts';

export const trait = node({
  label: 'Trait',
  folder: 'traits',
  description: 'A personality trait or preference that makes some roles more fitting than others.',
  names: ['title'],
  fields: z.strictObject({
    title: text.describe('The trait in a few words, e.g. `Energised by ambiguity`.'),
    summary: text.describe('What it means, in one to three sentences.'),
  }),
});
