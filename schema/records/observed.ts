import type { EdgeOf } from '../../src/graph/model.ts';
import { movesTo } from '../../src/graph/shapes/occupation.ts';
import { builder } from '../builder.ts';
import { describe } from '../describe.ts';

const quartile = describe({ fields: movesTo.fields.shape.years });

export const ObservedYears = builder.objectRef<EdgeOf<'MOVES_TO'>['years']>('ObservedYears');
ObservedYears.implement({
  description: 'Quartiles of the years that people were seen to stay before they moved on.',
  fields: (t) => ({
    p25: t.exposeFloat('p25', quartile('p25')),
    p50: t.exposeFloat('p50', quartile('p50')),
    p75: t.exposeFloat('p75', quartile('p75')),
  }),
});
