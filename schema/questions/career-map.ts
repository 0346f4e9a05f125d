import type { EdgeOf } from '../../src/graph/model.ts';
import type { ReadEdges } from '../../src/graph/projection.ts';
import { createCareerMap, type CareerMap } from '../../src/planner/career-map.ts';
import type { Context } from '../builder.ts';

type Steps = EdgeOf<'LEADS_TO'>;
/** What a role requires, with its evidence. */
export type Requires = EdgeOf<'REQUIRES'> & { readonly skill: string };

const careerMap = async (read: ReadEdges): Promise<CareerMap<Steps, Requires>> => {
  const [steps, required] = await Promise.all([read('LEADS_TO'), read('REQUIRES')]);
  return createCareerMap(steps, required);
};

export const loadCareerMap = (context: Context): Promise<CareerMap<Steps, Requires>> =>
  context.projections.derive(careerMap);
