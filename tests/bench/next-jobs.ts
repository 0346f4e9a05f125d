import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmbeddedGraph } from '../../src/graph/embedded/engine.ts';
import { careersIn, readJobHop, type Career } from '../../src/import/jobhop.ts';
import { createCareerMap } from '../career-map.ts';
import { unconstrained } from '../../src/planner/constraints.ts';
import { rarityLimit } from '../../src/planner/likelihood.ts';
import { createPast } from '../../src/planner/past.ts';
import { plan } from '../../src/planner/find-paths.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { inTurns } from '../in-turns.ts';
import { seedFolder } from '../world.ts';

const data = fileURLToPath(new URL('../../../shared/data/observed-careers/jobhop', import.meta.url));

/** The observed careers are not part of the project. */
export const hasCareers = existsSync(join(data, 'interactions.csv'));

interface Move {
  readonly from: string;
  readonly to: string;
}

/** How good a guess at the next occupation is: the higher, the likelier. */
type Guess = (from: string, to: string) => number;

const movesOf = (careers: readonly Career[]): Move[] =>
  careers.flatMap((career) =>
    career.slice(1).flatMap(({ occupation }, at) => {
      const before = career[at];
      return before ? [{ from: before.occupation, to: occupation }] : [];
    }),
  );

function counted(moves: readonly Move[], keyOf: (move: Move) => string): (key: string) => number {
  const counts = new Map<string, number>();
  for (const move of moves) counts.set(keyOf(move), (counts.get(keyOf(move)) ?? 0) + 1);
  return (key) => counts.get(key) ?? 0;
}

/** The mean reciprocal rank of the occupation that was entered; the one left is never guessed. */
function meanReciprocalRank(moves: readonly Move[], occupations: readonly string[], guess: Guess): number {
  const ranks = moves.map(({ from, to }) => {
    const own = guess(from, to);
    const others = occupations.filter((each) => each !== from && each !== to).map((each) => guess(from, each));
    const better = others.filter((score) => score > own).length;
    const equal = others.filter((score) => score === own).length;
    return 1 / (1 + better + equal / 2);
  });
  return ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
}

/** The graph's occupations and how likely it holds the likeliest way between roles of two of them; what data sets show of its steps is not used. */
async function readGraph() {
  const graph = createEmbeddedGraph(await loadSeed(seedFolder));
  const [steps, classified, inTrack, { rows }] = await Promise.all([
    graph.allEdges('LEADS_TO'),
    graph.allEdges('CLASSIFIED_AS'),
    graph.allEdges('IN_TRACK'),
    graph.findNodes('Role', { limit: 1_000 }),
  ]);
  const map = createCareerMap(steps, []);
  const tracks = new Map(inTrack.map(({ from, to }) => [from, to]));
  const past = createPast(
    rows.map(({ value: { key, level } }) => ({ key, level, track: tracks.get(key) })),
    steps,
  );
  const roles = new Map<string, string[]>();
  for (const { from, to, match } of classified)
    if (match === 'EXACT' || match === 'CLOSE') roles.set(to, [...(roles.get(to) ?? []), from]);
  const likelihood = async ({ from, to }: Move) => {
    const ways = await inTurns(roles.get(to) ?? [], (role) =>
      plan(map.graph, { ...question, from: roles.get(from) ?? [], to: role, weigh: map.weigh, past }, 1),
    );
    return Math.max(0, ...ways.flatMap(([way]) => (way ? [Math.exp(-way.cost.rarity)] : [])));
  };
  return { occupations: new Set(roles.keys()), likelihood };
}

const question = { optimize: 'LIKELIHOOD', maxRarity: rarityLimit, constraints: unconstrained } as const;

/** What no data say of the graph's guess; fitted by how well it does on people who are not held out. */
interface Fitted {
  /** What a move counts for which the graph knows no way. */
  readonly unseen: number;
  /** How often people move back, beside how often they move forth. */
  readonly back: number;
  /** How many moves seen the graph's word on an occupation is worth. */
  readonly worth: number;
}

const choices: readonly Fitted[] = [0.01, 0.02, 0.05, 0.1, 0.2].flatMap((unseen) =>
  [0, 0.1, 0.3, 1].flatMap((back) => [3, 10, 30, 100].map((worth) => ({ unseen, back, worth }))),
);

/** Guesses made from the careers of others, and from what the graph says. */
function guessesFrom(others: readonly Move[], occupations: readonly string[], likelihood: Guess) {
  const entered = counted(others, ({ to }) => to);
  const moved = counted(others, ({ from, to }) => `${from} ${to}`);
  const popularity: Guess = (_, to) => entered(to) / others.length;
  const transitions: Guess = (from, to) => moved(`${from} ${to}`) + popularity(from, to);
  const graph = ({ unseen, back }: Fitted): Guess => {
    const score: Guess = (from, to) =>
      (Math.max(likelihood(from, to), back * likelihood(to, from)) + unseen) * popularity(from, to);
    const all = new Map(
      occupations.map((from) => [from, occupations.reduce((sum, to) => sum + (to === from ? 0 : score(from, to)), 0)]),
    );
    return (from, to) => score(from, to) / (all.get(from) ?? 1);
  };
  const graphAndMoves = (fitted: Fitted): Guess => {
    const prior = graph(fitted);
    return (from, to) => moved(`${from} ${to}`) + fitted.worth * prior(from, to);
  };
  return { popularity, transitions, graph, graphAndMoves };
}

type Names = 'popularity' | 'graph' | 'transitions' | 'graphAndMoves';

/**
 * How well the next occupation of every fifth person is guessed, among those that roles match exactly or closely: by how
 * many of the others entered it, by the graph (likelihood times that number), by counting the moves of the others, and
 * by the graph together with those moves. Whatever is fitted, is fitted on the others alone.
 */
export async function nextJobScores(): Promise<Readonly<Record<Names | 'moves', number>>> {
  const { careers } = careersIn(readJobHop(data));
  const { occupations: known, likelihood } = await readGraph();
  const movesIn = (isIn: (place: number) => boolean) =>
    movesOf(careers.filter((_, at) => isIn(at % 5))).filter(({ from, to }) => known.has(from) && known.has(to));
  const heldOut = movesIn((place) => place === 0);
  const others = movesIn((place) => place !== 0);
  const occupations = [...new Set([...heldOut, ...others].flatMap(({ from, to }) => [from, to]))];

  const pairs = occupations.flatMap((from) => occupations.map((to) => ({ from, to })));
  const likelihoods = await inTurns(pairs, likelihood);
  const likely = new Map(pairs.map(({ from, to }, at) => [`${from} ${to}`, likelihoods[at] ?? 0]));
  const guesses = (moves: readonly Move[]) =>
    guessesFrom(moves, occupations, (from, to) => likely.get(`${from} ${to}`) ?? 0);

  const tried = movesIn((place) => place === 1);
  const rest = guesses(movesIn((place) => place > 1));
  const fit = (guess: (fitted: Fitted) => Guess) =>
    choices
      .map((fitted) => ({ fitted, rank: meanReciprocalRank(tried, occupations, guess(fitted)) }))
      .reduce((best, each) => (each.rank > best.rank ? each : best)).fitted;

  const { popularity, transitions, graph, graphAndMoves } = guesses(others);
  const measured = (guess: Guess) => Math.round(meanReciprocalRank(heldOut, occupations, guess) * 1_000) / 1_000;
  return {
    moves: heldOut.length,
    popularity: measured(popularity),
    graph: measured(graph(fit(rest.graph))),
    transitions: measured(transitions),
    graphAndMoves: measured(graphAndMoves(fit(rest.graphAndMoves))),
  };
}
