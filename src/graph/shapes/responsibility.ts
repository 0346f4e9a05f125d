import { z } from 'zod';
import { edge, node, text } from '../shape.ts';

export const responsibility = node({
  label: 'Responsibility',
  folder: 'responsibilities',
  description: 'Something a role answers for.',
  names: ['title'],
  fields: z.strictObject({
    title: text.describe('The responsibility in a few words, e.g. `Vendor management`.'),
    summary: text.describe('What answering for it means, in one or two sentences.'),
  }),
});

export const develops = edge({
  type: 'DEVELOPS',
  from: 'Responsibility',
  to: 'Skill',
  field: 'develops',
  end: 'skill',
  form: 'objects',
  description: 'Skills that grow by doing this work.',
  fields: z.strictObject({ how: text.describe('How doing the work builds the skill.') }),
});

export const inDomain = edge({
  type: 'IN_DOMAIN',
  from: 'Responsibility',
  to: 'Domain',
  field: 'domains',
  form: 'keys',
  description: 'Areas the responsibility touches.',
});
