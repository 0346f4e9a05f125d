import type { EdgeOf } from '../../src/graph/model.ts';
import type { ReadEdges, ReadNodes } from '../../src/graph/projection.ts';
import { openedBy, type OpenedBy, type Place } from '../../src/planner/background.ts';
import { createCareerMap, type CareerMap } from '../../src/planner/career-map.ts';
import type { Context } from '../builder.ts';

type Steps = EdgeOf<'LEADS_TO'>;
/** What a role requires, with its evidence. */
export type Requires = EdgeOf<'REQUIRES'> & { readonly skill: string };

const background = async (edges: ReadEdges, nodes: ReadNodes): Promise<OpenedBy> =>
  openedBy(await places(edges, nodes));

async function places(edges: ReadEdges, nodes: ReadNodes): Promise<Place[]> {
  const [roles, inTrack] = await Promise.all([nodes('Role'), edges('IN_TRACK')]);
  const tracks = new Map(inTrack.map(({ from, to }) => [from, to]));
  return roles.map(({ key, level }) => ({ key, level, track: tracks.get(key) }));
}

/** What opens career steps; to be had without all that roles require. */
export const loadBackground = (context: Context): Promise<OpenedBy> => context.projections.derive(background);

const careerMap = async (edges: ReadEdges, nodes: ReadNodes): Promise<CareerMap<Steps, Requires>> => {
  const [steps, required, known] = await Promise.all([edges('LEADS_TO'), edges('REQUIRES'), places(edges, nodes)]);
  return createCareerMap(steps, required, known);
};

export const loadCareerMap = (context: Context): Promise<CareerMap<Steps, Requires>> =>
  context.projections.derive(careerMap);
