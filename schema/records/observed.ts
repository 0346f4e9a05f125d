import type { EdgeOf } from '../../src/graph/model.ts';
import { movesTo } from '../../src/graph/shapes/occupation.ts';
import { builder } from '../builder.ts';
import { shapeFields } from '../shape-fields.ts';

export const ObservedYears = builder.objectRef<EdgeOf<'MOVES_TO'>['years']>('ObservedYears');
ObservedYears.implement({
  description: 'Quartiles of the years that people were seen to stay before they moved on.',
  fields: (t) => shapeFields(t, movesTo.fields.shape.years),
});
