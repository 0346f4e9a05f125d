import { weighing } from '../../src/advice/weights.ts';
import { byStart, lookInPieces } from '../../src/graph/by-start.ts';
import { inPieces, inPiecesOfARow, mapping } from '../../src/graph/in-pieces.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import type { EdgeRead, ReadEdges, ReadNodes } from '../../src/graph/projection.ts';
import { placeIn } from '../../src/graph/shape.ts';
import { levels } from '../../src/graph/shapes/role.ts';
import { careerMapOf, type CareerMap } from '../../src/planner/career-map.ts';
import { numberInPieces } from '../../src/planner/numbered-requirements.ts';
import { createPast, type Past } from '../../src/planner/past.ts';
import type { Requirement } from '../../src/planner/requirement.ts';
import { perRevision } from '../per-revision.ts';

type Steps = EdgeOf<'LEADS_TO'>;
/** What a role requires; `requirementEvidence` reads what stands behind it. */
export type Requires = EdgeRead<'REQUIRES'> & Requirement;

async function past(edges: ReadEdges, nodes: ReadNodes): Promise<Past> {
  const [roles, inTrack, steps] = await Promise.all([nodes('Role'), edges('IN_TRACK'), edges('LEADS_TO')]);
  const tracks = new Map(inTrack.map(({ from, to }) => [from, to]));
  return createPast(
    roles.map(({ key, level }) => ({ key, level, track: tracks.get(key) })),
    steps,
  );
}

/** What the roles before a step decide of it; to be had without all that roles require. */
export const loadPast = perRevision(past);

const careerMap = async (edges: ReadEdges, nodes: ReadNodes): Promise<CareerMap<Steps, Requires>> => {
  const [steps, required, skills] = await Promise.all([edges('LEADS_TO'), edges('REQUIRES'), nodes('Skill')]);
  const technical = new Set(skills.flatMap(({ key, kind }) => (kind === 'TECHNICAL' ? [key] : [])));
  await lookInPieces(required);
  const weigh = weighing(required, (skill) => technical.has(skill));
  const weighed = mapping(byStart(required), ([role, own]) => [role, own.map(weigh)] as const);
  const requirements = new Map(await inPiecesOfARow(weighed));
  await numberInPieces(requirements);
  return inPieces(careerMapOf(steps, requirements));
};

export const loadCareerMap = perRevision(careerMap);

/** Where careers begin, and where they reach the executive team or the board. */
export async function careerEnds(nodes: ReadNodes): Promise<{ entries: string[]; executives: string[] }> {
  const roles = await nodes('Role');
  const executive = placeIn(levels, 'C_SUITE');
  return {
    entries: roles.flatMap(({ key, entry }) => (entry ? [key] : [])),
    executives: roles.flatMap(({ key, level }) => (placeIn(levels, level) >= executive ? [key] : [])),
  };
}

const ends = (_: ReadEdges, nodes: ReadNodes) => careerEnds(nodes);
export const loadCareerEnds = perRevision(ends);
