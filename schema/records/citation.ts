import type { Count } from '../../src/graph/port.ts';
import { builder } from '../builder.ts';

export const Citation = builder.objectRef<Count>('Citation');
Citation.implement({
  description: 'How many facts of one kind cite a source.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'A type of record such as `Role`, or of relationship such as `LEADS_TO`.',
    }),
    count: t.exposeInt('count', { description: 'The number of facts.' }),
  }),
});
