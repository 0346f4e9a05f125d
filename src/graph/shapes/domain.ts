import { z } from 'zod';
import { node, text } from '../shape.ts';

export const domain = node({
  label: 'Domain',
  folder: 'domains',
  description: 'An area that several roles share, such as cloud, data or identity and access.',
  names: ['title'],
  fields: z.strictObject({
    title: text.describe('The name of the area, e.g. `Identity and access`.'),
    summary: text.describe('What it means, in one to three sentences.'),
  }),
});
