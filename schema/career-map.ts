import type { EdgeOf } from '../src/graph/model.ts';
import type { ReadEdges } from '../src/graph/projection.ts';
import { createCareerMap, type CareerMap } from '../src/planner/career-map.ts';
import type { Context } from './builder.ts';

type Steps = EdgeOf<'LEADS_TO'>;

const careerMap = async (read: ReadEdges): Promise<CareerMap<Steps>> => {
  const [steps, required] = await Promise.all([read('LEADS_TO'), read('REQUIRES')]);
  return createCareerMap(steps, required);
};

export const loadCareerMap = (context: Context): Promise<CareerMap<Steps>> => context.projections.derive(careerMap);
