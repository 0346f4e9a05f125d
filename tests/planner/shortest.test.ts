import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import type { Graph, GraphPath } from '../../src/graph/port.ts';
import { flatten, type Dataset, type StoredEdge, type StoredNode } from '../../src/graph/dataset.ts';
import type { CareerMap } from '../../src/planner/career-map.ts';
import { createCareerMap } from '../career-map.ts';
import { unconstrained } from '../../src/planner/constraints.ts';
import type { Weigh } from '../../src/planner/cost.ts';
import { likeliest } from '../../src/planner/likeliest.ts';
import { pathLimit, shortestLimit } from '../../src/planner/limits.ts';
import { plan } from '../../src/planner/find-paths.ts';
import { createStepGraph, type Step, type StepGraph } from '../../src/planner/steps.ts';
import { inTurns } from '../in-turns.ts';
import { openApi, type Api } from '../api.ts';
import { engine, openSeed, openWorld, type World } from '../world.ts';
import { anySteps, plainCost } from './steps.ts';

type StoredStep = EdgeOf<'LEADS_TO'>;
type Path = GraphPath<'LEADS_TO'>;

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The roles passed and the number of steps between them, or that there is no way. */
interface Answer extends Pair {
  readonly way: string;
  readonly steps: number | null;
}

const pairs = (from: readonly string[], to: readonly string[]): Pair[] =>
  from.flatMap((start) => to.map((end) => ({ from: start, to: end })));

async function planned(
  { from, to }: Pair,
  graph: StepGraph<StoredStep>,
  weigh: Weigh,
  maxSteps = pathLimit,
): Promise<Answer> {
  const constraints = { ...unconstrained, maxSteps };
  const [best] = await plan(graph, { from: [from], to, optimize: 'STEPS', weigh, constraints }, 1);
  if (!best) return { from, to, way: 'none', steps: null };
  return { from, to, way: [best.start, ...best.steps.map((step) => step.to)].join(' '), steps: best.cost.steps };
}

const shortest = ({ from, to }: Pair, path: Path | undefined): Answer =>
  path
    ? { from, to, way: path.nodes.map(({ key }) => key).join(' '), steps: path.edges.length }
    : { from, to, way: 'none', steps: null };

const lengthOnly = ({ from, to, steps }: Answer) => ({ from, to, steps });

/** Where all steps cost the same, nothing but the keys of the roles passed decides among paths of equal length. */
const alike: Weigh = () => ({ steps: 1, rarity: 0, years: 1, effort: 5 });

describe(`on the real data, a path of fewest steps beside the shortest paths of the graph (${engine})`, () => {
  let world: World;
  let port: Graph;
  let map: CareerMap<StoredStep>;
  let roles: readonly NodeOf<'Role'>[];
  beforeAll(async () => {
    world = await openSeed();
    port = world.graph;
    map = createCareerMap(await port.allEdges('LEADS_TO'), await port.allEdges('REQUIRES'));
    roles = (await port.findNodes('Role', { limit: 1_000 })).rows.map(({ value }) => value);
  });
  afterAll(() => port.close());

  test('has as many steps as the first of them, or is missing as they are, between 40 roles taken evenly', async () => {
    const keys = Array.from({ length: 40 }, (_, at) => roles[Math.floor((at * roles.length) / 40)]?.key ?? '');
    const asked = pairs(keys, keys);
    const found = await inTurns(asked, async (pair) => {
      const paths = await port.shortestPaths('LEADS_TO', pair.from, pair.to, { maxLength: pathLimit, limit: 1 });
      return shortest(pair, paths[0]);
    });
    const best = await inTurns(asked, (pair) => planned(pair, map.graph, map.weigh));

    expect(best.map(lengthOnly)).toEqual(found.map(lengthOnly));
    expect(await inTurns(asked, (pair) => planned(pair, map.graph, alike))).toEqual(found);
    expect(new Set(keys).size).toBe(40);
    expect(found.some(({ steps }) => steps === null)).toBe(true);
    expect(found.some(({ steps }) => steps !== null && steps > 5)).toBe(true);
  });

  test.each([
    ['qa-engineer', 'cto'],
    ['data-analyst', 'cio'],
    ['network-engineer', 'ciso'],
    ['scrum-master', 'cpo'],
  ])('is what shortestPath answers from %s to %s', async (from, to) => {
    const { data, errors } = await openApi(world).ask(`{
      shortest: shortestPath(from: "${from}", to: "${to}") { roles { key } }
      planned: careerPaths(from: "${from}", to: "${to}", optimize: STEPS, first: 1) { roles { key } }
    }`);
    expect(errors).toBeUndefined();
    expect([data.shortest]).toEqual(data.planned);
  });

  test('is the same where all roles are known, and where those passed alone are read', async () => {
    const refused = { allEdges: () => Promise.reject(new Error('a whole relationship was read')) };
    const observed: Graph['observed'] = (seen, signal, compute) => ({
      ...port.observed(seen, signal, compute),
      ...refused,
    });
    const [informed, fresh] = [openApi(world), openApi({ ...world, graph: { ...port, ...refused, observed } })];
    const all = await informed.ask('{ careerPaths(from: "qa-engineer", to: "cio", optimize: EFFORT) { length } }');
    expect(all.errors).toBeUndefined();
    const keys = Array.from({ length: 15 }, (_, at) => roles[Math.floor((at * roles.length) / 15)]?.key ?? '');
    const ways = async (api: Api) =>
      inTurns(pairs(keys, keys), async ({ from, to }) => {
        const { data, errors } = await api.ask(`{ shortestPath(from: "${from}", to: "${to}") { roles { key } } }`);
        return { from, to, ...data, errors };
      });
    expect(await ways(fresh)).toEqual(await ways(informed));
  });

  test('is the likeliest of them, then of fewest years, least effort and first by keys, between entry roles and executives', async () => {
    const entries = roles.filter(({ entry }) => entry).map(({ key }) => key);
    const executives = roles.filter(({ level }) => level === 'C_SUITE').map(({ key }) => key);
    const asked = [...pairs(entries, executives), ...pairs(executives, entries)];
    const weigh = () => Promise.resolve(map.weigh);
    const found = await inTurns(asked, ({ from, to }) =>
      port.shortestPaths('LEADS_TO', from, to, { maxLength: pathLimit, limit: 10_000 }),
    );

    expect(await inTurns(asked, (pair) => planned(pair, map.graph, map.weigh))).toEqual(
      await Promise.all(asked.map(async (pair, at) => shortest(pair, await likeliest(found[at] ?? [], weigh)))),
    );
    expect(await inTurns(asked, (pair) => planned(pair, map.graph, alike))).toEqual(
      asked.map((pair, at) => shortest(pair, found[at]?.[0])),
    );
    expect(entries.length * executives.length).toBeGreaterThan(300);
    expect(found.some((paths) => paths.length > 20)).toBe(true);
    expect(found.every((paths) => paths.length <= shortestLimit)).toBe(true);
  });
});

const evidence = { sources: [], basis: 'Made up.', confidence: 'EDITORIAL' };
const letters = 'abcdefg'.split('');

/** Keys that begin with the name of their graph, so that one dataset holds many graphs. */
const nameOf = (graph: number) => `g${String(graph).padStart(3, '0')}-`;

function storedRole(key: string): StoredNode {
  const fields = { key, title: key, aliases: [], summary: 'A role.', level: 'LEAD', entry: false, final: false };
  const properties = flatten({ ...fields, ...evidence, names: [key], sortName: key });
  return { label: 'Role', key, properties };
}

function storedStep(name: string, { key, from, to, kind, prevalence, years, difficulty }: Step): StoredEdge {
  const fields = { key: name + key, kind, prevalence, years, difficulty, gains: ['Something'] };
  const properties = flatten({ ...fields, ...evidence, figures: evidence });
  return { edge: 'LEADS_TO', key: name + key, from: name + from, to: name + to, properties };
}

const datasetOf = (graphs: readonly (readonly Step[])[]): Dataset => ({
  header: { title: 'Random steps', version: '0.0.1', licence: 'CC0-1.0', citation: 'Nobody.' },
  revision: 'random',
  nodes: graphs.flatMap((_, at) => letters.map((letter) => storedRole(nameOf(at) + letter))),
  edges: graphs.flatMap((steps, at) => steps.map((step) => storedStep(nameOf(at), step))),
});

/** Four at once have more steps, and with them more paths of equal length. */
const denseSteps = fc
  .tuple(anySteps, anySteps, anySteps, anySteps)
  .map((all) => [...new Map(all.flat().map((step) => [step.key, step])).values()]);

describe(`on 200 random graphs, a path of fewest steps beside the shortest paths of the graph (${engine})`, () => {
  const graphs = fc.sample(fc.noBias(fc.oneof(anySteps, denseSteps)), { numRuns: 200, seed: 20_260_101 });
  let port: Graph;
  let maps: readonly StepGraph<StoredStep>[];
  beforeAll(async () => {
    port = (await openWorld(datasetOf(graphs))).graph;
    const stored = await port.allEdges('LEADS_TO');
    maps = graphs.map((_, at) => createStepGraph(stored.filter(({ from }) => from.startsWith(nameOf(at)))));
  });
  afterAll(() => port.close());

  test('is the likeliest of them, then of fewest years, least effort and first by keys, or is missing as they are', async () => {
    const asked = maps.flatMap((map, at) =>
      pairs(map.roles, map.roles).map((pair) => ({ pair, map, maxSteps: at % 4 === 0 ? 2 : pathLimit })),
    );
    const found = await inTurns(asked, ({ pair: { from, to }, maxSteps }) =>
      port.shortestPaths('LEADS_TO', from, to, { maxLength: maxSteps, limit: 1_000 }),
    );
    const chosen = await Promise.all(found.map((paths) => likeliest(paths, () => Promise.resolve(plainCost))));

    expect(await inTurns(asked, ({ pair, map, maxSteps }) => planned(pair, map, plainCost, maxSteps))).toEqual(
      asked.map(({ pair }, at) => shortest(pair, chosen[at])),
    );
    expect(await inTurns(asked, ({ pair, map, maxSteps }) => planned(pair, map, alike, maxSteps))).toEqual(
      asked.map(({ pair }, at) => shortest(pair, found[at]?.[0])),
    );
    expect(asked.length).toBeGreaterThan(6_000);
    expect(new Set(found.map((paths) => paths[0]?.edges.length))).toEqual(new Set([undefined, 0, 1, 2, 3, 4, 5]));
    expect(chosen.filter((path, at) => path !== found[at]?.[0]).length).toBeGreaterThan(100);
  });
});
