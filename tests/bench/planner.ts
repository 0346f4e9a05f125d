import { setImmediate } from 'node:timers/promises';
import { createEmbeddedGraph } from '../../src/graph/embedded/engine.ts';
import { SearchTooLargeError } from '../../src/planner/best-paths.ts';
import type { CareerMap } from '../../src/planner/career-map.ts';
import { createCareerMap } from '../career-map.ts';
import { unconstrained } from '../../src/planner/constraints.ts';
import { objectives, weighFor, type Objective, type Weigh } from '../../src/planner/cost.ts';
import { careerForks } from '../../src/planner/fork.ts';
import { pathLimit } from '../../src/planner/limits.ts';
import { createPast } from '../../src/planner/past.ts';
import { plan } from '../../src/planner/find-paths.ts';
import { holderOf } from '../../src/planner/profile.ts';
import { reachableRoles } from '../../src/planner/reachable.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { seedFolder } from '../world.ts';
import { dice, ladder, type World } from './ladder.ts';

/**
 * How long the planner takes on made-up graphs of growing size and on the real data. `npm run bench:planner` measures
 * all of them; `npm run bench:planner -- 1000 seed` some.
 */
const sizes = ['seed', '1000', '10000', '100000'];
const asked = 200;
/** A slow measure ends with fewer questions than asked. */
const limitMs = 20_000;

async function realData(): Promise<World> {
  const graph = createEmbeddedGraph(await loadSeed(seedFolder));
  const [steps, required] = await Promise.all([graph.allEdges('LEADS_TO'), graph.allEdges('REQUIRES')]);
  const { rows } = await graph.findNodes('Role', { limit: 1_000 });
  const past = createPast(
    rows.map(({ value: { key, level } }) => ({ key, level, track: undefined })),
    steps,
  );
  const roles = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  const roll = dice();
  const any = () => roles[roll(roles.length)] ?? '';
  return { roles, steps, required, past, pair: () => [any(), any()] };
}

const milliseconds = (value: number) => value.toFixed(value < 10 ? 3 : 0);

interface Times {
  readonly median: number;
  readonly slowest: number;
  readonly count: number;
}

async function time(count: number, question: () => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  const warm = performance.now() + limitMs / 20;
  for (let at = 0; at < count && performance.now() < warm; at += 1) await question();
  const end = performance.now() + limitMs;
  while (times.length < count && performance.now() < end) {
    const start = performance.now();
    await question();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0, count: times.length };
}

async function memory(): Promise<number> {
  // What finished promises hold is let go a turn later.
  await setImmediate();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function bench(name: string): Promise<Record<string, string>> {
  const world = name === 'seed' ? await realData() : ladder(Number(name));
  const { roles, steps, required, past } = world;
  const pairs = Array.from({ length: asked }, world.pair);
  const results: Record<string, string> = {
    'roles / steps / requirements': [roles, steps, required].map(({ length }) => length).join(' / '),
  };
  const before = await memory();
  const start = performance.now();
  const map: CareerMap = createCareerMap(steps, required);
  results.projection = milliseconds(performance.now() - start);

  const measure = async (what: string, question: (from: string, to: string) => Promise<unknown>) => {
    let at = 0;
    const { median, slowest, count } = await time(asked, () => {
      const [from, to] = pairs[at++ % pairs.length] ?? ['', ''];
      return question(from, to);
    });
    const fewer = count < asked ? `, ${String(count)} asked` : '';
    results[what] = `${milliseconds(median)} (at most ${milliseconds(slowest)}${fewer})`;
  };
  let lengths: number[] = [];
  let givenUp = 0;
  const paths = async (from: string, to: string, optimize: Objective, weigh: Weigh, count: number) => {
    try {
      const found = await plan(
        map.graph,
        { from: [from], to, optimize, weigh, past, constraints: unconstrained },
        count,
      );
      lengths.push(...found.map((path) => path.steps.length));
    } catch (error) {
      if (!(error instanceof SearchTooLargeError)) throw error;
      givenUp += 1;
    }
  };
  const described = () => {
    const sum = lengths.reduce((total, each) => total + each, 0);
    const text = `${String(lengths.length)} paths of ${(sum / (lengths.length || 1)).toFixed(1)} steps, ${String(givenUp)} given up`;
    lengths = [];
    givenUp = 0;
    return text;
  };
  for (const count of [1, 3])
    for (const optimize of Object.keys(objectives) as Objective[]) {
      const what = `${count === 1 ? 'the best path' : 'the 3 best'} by ${optimize}`;
      await measure(what, (from, to) => paths(from, to, optimize, map.weigh, count));
      results[`${what}, found`] = described();
    }
  for (const optimize of Object.keys(objectives) as Objective[])
    await measure(`the best path by ${optimize}, from a profile`, (from, to) => {
      const holder = holderOf(from, map.requirements);
      const profile = { ...holder, yearsOfExperience: 2, levels: new Map(holder.levels).set(required[0]?.to ?? '', 3) };
      return paths(from, to, optimize, weighFor(map.requirements, profile), 1);
    });
  results['profiled paths found'] = described();
  for (const maxSteps of [3, pathLimit])
    await measure(`reachable roles within ${String(maxSteps)} steps`, (from) =>
      Promise.resolve(
        reachableRoles(map.graph, from, {
          direction: 'FORWARD',
          maxSteps,
          maxYears: Infinity,
          years: ({ years }) => years.typical,
          allows: () => true,
        }),
      ),
    );
  await measure('career forks', (a, b) => Promise.resolve(careerForks(map.graph, [a, b], [])));
  results['memory of the projection, MB'] = (((await memory()) - before) / 2 ** 20).toFixed(1);
  results['memory of the process, MB'] = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  return results;
}

const names = process.argv.slice(2);
console.log(`In milliseconds: the median of ${String(asked)} questions, and the slowest.`);
const rows = new Map<string, Record<string, string>>();
for (const name of names.length > 0 ? names : sizes)
  for (const [what, value] of Object.entries(await bench(name))) rows.set(what, { ...rows.get(what), [name]: value });
console.table(Object.fromEntries(rows));
