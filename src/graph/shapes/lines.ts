import { z } from 'zod';
import { edge, reference } from '../shape.ts';
import { seenPlaces } from './moves.ts';

/** Who was seen reporting so, where and when. */
export const seenLineFields = {
  organizations: z.int().min(1).describe('In how many organizations the line was seen.'),
  of: z
    .int()
    .min(1)
    .describe('In how many organizations the role was seen with a manager, whatever the title of that one.'),
  ...seenPlaces,
};

export const showsLines = edge({
  type: 'SHOWS_LINE',
  from: 'Source',
  to: 'Role',
  field: 'showsLines',
  end: 'role',
  form: 'objects',
  identity: ['manager'],
  description: 'Roles whose holders were seen reporting to those of another, by the titles of both posts.',
  fields: z.strictObject({
    manager: reference('Role', 'The role they reported to.'),
    ...seenLineFields,
  }),
});
