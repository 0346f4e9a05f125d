import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmbeddedGraph } from '../../src/graph/embedded/engine.ts';
import { careersIn, readJobHop, type Career } from '../../src/import/jobhop.ts';
import { createCareerMap } from '../../src/planner/career-map.ts';
import { unconstrained } from '../../src/planner/constraints.ts';
import { rarityLimit } from '../../src/planner/likelihood.ts';
import { createPast } from '../../src/planner/past.ts';
import { plan } from '../../src/planner/find-paths.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { seedFolder } from '../world.ts';

const data = fileURLToPath(new URL('../../../shared/data/observed-careers/jobhop', import.meta.url));

/** The observed careers are not part of the project. */
export const hasCareers = existsSync(join(data, 'interactions.csv'));

interface Move {
  readonly from: string;
  readonly to: string;
}

type Scores = ReadonlyMap<string, number>;

/** How good a guess at the next occupation is, by the one left: the higher, the likelier. */
type Guess = (from: string) => Scores;

const movesOf = (careers: readonly Career[]): Move[] =>
  careers.flatMap((career) =>
    career.slice(1).flatMap(({ occupation }, at) => {
      const before = career[at];
      return before ? [{ from: before.occupation, to: occupation }] : [];
    }),
  );

function counted(moves: readonly Move[], keyOf: (move: Move) => string): Scores {
  const counts = new Map<string, number>();
  for (const move of moves) counts.set(keyOf(move), (counts.get(keyOf(move)) ?? 0) + 1);
  return counts;
}

/** The mean reciprocal rank of the occupation that was entered; the one left is never guessed. */
function meanReciprocalRank(moves: readonly Move[], occupations: readonly string[], guess: Guess): number {
  const ranks = moves.map(({ from, to }) => {
    const scores = guess(from);
    const own = scores.get(to) ?? 0;
    const better = occupations.filter((each) => each !== from && each !== to && (scores.get(each) ?? 0) > own).length;
    const equal = occupations.filter((each) => each !== from && each !== to && scores.get(each) === own).length;
    return 1 / (1 + better + equal / 2);
  });
  return ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
}

/** By how likely the likeliest way between roles of two occupations is; what the data set shows of steps is not used. */
async function likelihoods(occupations: readonly string[]): Promise<Map<string, Scores>> {
  const graph = createEmbeddedGraph(await loadSeed(seedFolder));
  const [steps, classified, { rows }] = await Promise.all([
    graph.allEdges('LEADS_TO'),
    graph.allEdges('CLASSIFIED_AS'),
    graph.findNodes('Role', { limit: 1_000 }),
  ]);
  const map = createCareerMap(steps, []);
  const places = rows.map(({ value: { key, level } }) => ({ key, level, track: undefined }));
  const past = createPast(places, steps);
  const rolesOf = (occupation: string) =>
    classified
      .filter(({ to, match }) => to === occupation && (match === 'EXACT' || match === 'CLOSE'))
      .map(({ from }) => from);
  const best = async (from: string, to: string) => {
    const question = { from: rolesOf(from), to, optimize: 'LIKELIHOOD' as const, weigh: map.weigh };
    const [way] = await plan(map.graph, { ...question, past, maxRarity: rarityLimit, constraints: unconstrained }, 1);
    return way ? Math.exp(-way.cost.rarity) : 0;
  };
  const all = new Map<string, Scores>();
  for (const from of occupations) {
    const scores = new Map<string, number>();
    for (const to of occupations)
      for (const role of rolesOf(to)) scores.set(to, Math.max(scores.get(to) ?? 0, await best(from, role)));
    all.set(from, scores);
  }
  return all;
}

/**
 * How well the next occupation of every fifth person is guessed: by how many of the others entered it, by the graph
 * (likelihood times that number), and by counting the moves of the others.
 */
export async function nextJobScores(): Promise<Readonly<Record<'popularity' | 'graph' | 'transitions', number>>> {
  const { careers } = careersIn(readJobHop(data));
  const known = movesOf(careers.filter((_, at) => at % 5 !== 0));
  const heldOut = movesOf(careers.filter((_, at) => at % 5 === 0));
  const occupations = [...new Set(careers.flatMap((career) => career.map(({ occupation }) => occupation)))];
  const entered = counted(known, ({ to }) => to);
  const moved = counted(known, ({ from, to }) => `${from} ${to}`);
  const likely = await likelihoods(occupations);
  const share = (to: string) => (entered.get(to) ?? 0) / known.length;
  const guessBy = (score: (from: string, to: string) => number): Guess => {
    const made = new Map<string, Scores>();
    return (from) => {
      const scores = made.get(from) ?? new Map(occupations.map((to) => [to, score(from, to)]));
      made.set(from, scores);
      return scores;
    };
  };
  const measured = (score: (from: string, to: string) => number) =>
    Math.round(meanReciprocalRank(heldOut, occupations, guessBy(score)) * 1_000) / 1_000;
  return {
    popularity: measured((_, to) => share(to)),
    graph: measured((from, to) => ((likely.get(from)?.get(to) ?? 0) + unseen) * share(to)),
    transitions: measured((from, to) => (moved.get(`${from} ${to}`) ?? 0) + share(to)),
  };
}

/** What a move is worth for which the graph knows no way. */
const unseen = 0.02;
