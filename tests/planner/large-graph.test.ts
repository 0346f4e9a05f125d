import { describe, expect, it } from 'vitest';
import { bestPaths, type Search } from '../../src/planner/best-paths.ts';
import { createCareerMap } from '../career-map.ts';
import { costOf, objectives, orders, weighFor, type Cost, type Objective } from '../../src/planner/cost.ts';
import { holderOf } from '../../src/planner/profile.ts';
import type { Step } from '../../src/planner/steps.ts';
import { ladder } from '../bench/ladder.ts';
import { rolesOf } from './steps.ts';

describe('the best paths of a graph too large to be looked at as a whole', () => {
  const { steps, required, pair } = ladder(500);
  const { graph, requirements } = createCareerMap(steps, required);
  const pairs = Array.from({ length: 25 }, pair);

  const search = (from: string, to: string, rest: Partial<Search>): Search => ({
    from: [from],
    to,
    optimize: 'STEPS',
    weigh: weighFor(requirements, holderOf(from, requirements)),
    allows: () => true,
    via: [],
    maxSteps: 6,
    maxYears: Infinity,
    maxRarity: Infinity,
    ...rest,
  });

  it.each(Object.keys(objectives) as Objective[])('are those that trying everything finds, by %s', (optimize) => {
    let found = 0;
    for (const [from, to] of pairs) {
      const [passed = ''] = graph.out[graph.number.get(from) ?? 0]?.map(({ step }) => step.to) ?? [];
      for (const rest of [
        {},
        { via: [passed] },
        { maxYears: 12 },
        { maxSteps: 4 },
        { allows: ({ kind }: Step) => kind !== 'LATERAL' },
      ]) {
        const asked = search(from, to, { optimize, ...rest });
        const best = take(bestPaths(graph, asked), 4);
        expect(best.map(rolesOf)).toEqual(bruteForce(asked).slice(0, 4).map(rolesOf));
        found += best.length;
      }
    }
    expect(found).toBeGreaterThan(200);
  });

  it('are looked for with pauses, even where there are none', () => {
    const large = createCareerMap(ladder(10_000).steps, []);
    const allows = ({ kind }: Step) => kind !== 'SWITCH';
    const asked = search('role-0-0', 'role-9-500', { weigh: large.weigh, maxSteps: 15, allows });
    const seen = [...bestPaths(large.graph, asked)];
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every((path) => path === undefined)).toBe(true);
  });

  /** Paths by cost, steps, years and roles; of those that pass the same roles the first. */
  function bruteForce({ from: [start = ''], to, optimize, weigh, allows, via, ...most }: Search): Step[][] {
    const allowed = graph.out.map((arcs) => arcs.map(({ step }) => step).filter(allows));
    const paths: (Cost & { readonly path: Step[]; readonly roles: string })[] = [];
    const walk = (path: Step[], here: string) => {
      if (here === to) paths.push({ path, roles: rolesOf(path), ...costOf(path, weigh) });
      else if (path.length < most.maxSteps)
        for (const step of allowed[graph.number.get(here) ?? 0] ?? [])
          if (step.to !== start && path.every(({ to: passed }) => passed !== step.to)) walk([...path, step], step.to);
    };
    walk([], start);
    const sorted = paths
      .filter(({ years, roles }) => years <= most.maxYears && via.every((role) => roles.split(' ').includes(role)))
      .sort((a, b) => {
        const differing = orders[optimize].find((measure) => a[measure] !== b[measure]);
        return differing ? a[differing] - b[differing] : a.roles < b.roles ? -1 : 1;
      });
    const first = new Map<string, Step[]>();
    for (const { path, roles } of sorted) if (!first.has(roles)) first.set(roles, path);
    return [...first.values()];
  }
});

function take(search: Iterable<readonly Step[] | undefined>, count: number): Step[][] {
  const found: Step[][] = [];
  for (const path of search) {
    if (path) found.push([...path]);
    if (found.length === count) break;
  }
  return found;
}
