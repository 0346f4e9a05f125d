import type { EdgeOf } from '../../src/graph/model.ts';
import type { ReadEdges, ReadNodes } from '../../src/graph/projection.ts';
import { openedBy, type OpenedBy } from '../../src/planner/background.ts';
import { createCareerMap, type CareerMap } from '../../src/planner/career-map.ts';
import type { Context } from '../builder.ts';

type Steps = EdgeOf<'LEADS_TO'>;
/** What a role requires, with its evidence. */
export type Requires = EdgeOf<'REQUIRES'> & { readonly skill: string };

async function background(edges: ReadEdges, nodes: ReadNodes): Promise<OpenedBy> {
  const [roles, inTrack] = await Promise.all([nodes('Role'), edges('IN_TRACK')]);
  const tracks = new Map(inTrack.map(({ from, to }) => [from, to]));
  return openedBy(roles.map(({ key, level }) => ({ key, level, track: tracks.get(key) })));
}

/** What opens career steps; to be had without all that roles require. */
export const loadBackground = (context: Context): Promise<OpenedBy> => context.projections.derive(background);

const careerMap = async (read: ReadEdges): Promise<CareerMap<Steps, Requires>> => {
  const [steps, required] = await Promise.all([read('LEADS_TO'), read('REQUIRES')]);
  return createCareerMap(steps, required);
};

export const loadCareerMap = (context: Context): Promise<CareerMap<Steps, Requires>> =>
  context.projections.derive(careerMap);
