import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesOf } from '../src/graph/shape.ts';
import { levels, type Level } from '../src/graph/shapes/role.ts';
import { inTurns } from './in-turns.ts';
import { openApi } from './api.ts';
import { openSeed, type World } from './world.ts';

interface Role {
  readonly key: string;
  readonly level: Level;
  readonly final: boolean;
}
interface Way {
  readonly years: { readonly typical: number };
  readonly roles: readonly Role[];
  readonly warnings: readonly { readonly code: string }[];
}

let world: World;
beforeAll(async () => {
  world = await openSeed();
});
afterAll(() => world.graph.close());

const seniority = (level: Level) => namesOf(levels).indexOf(level);

test('the likeliest way from a first job to the executive team holds what is true of careers', async () => {
  const api = openApi(world);
  const { data } = await api.ask(`{
    starts: roles(first: 100, filter: { levels: [ENTRY, PROFESSIONAL] }) { nodes { key } }
    ends: roles(first: 100, filter: { levels: [C_SUITE] }) { nodes { key } }
  }`);
  const keys = ({ nodes }: { readonly nodes: readonly { readonly key: string }[] }) => nodes.map(({ key }) => key);
  const pairs = keys(data.starts).flatMap((from) => keys(data.ends).map((to) => ({ from, to })));
  const ways = await inTurns(pairs, async ({ from, to }) => {
    const answer = await api.ask(`{ careerPaths(from: "${from}", to: "${to}", first: 1) {
      years { typical } roles { key level final } warnings { code } } }`);
    return (answer.data.careerPaths as readonly Way[])[0];
  });
  const found = ways.flatMap((way) => way ?? []);
  const passed = (way: Way) => way.roles.map(({ key }) => key).join(' ');
  const where = (is: (way: Way) => boolean) => found.filter(is).map(passed);
  const warned = (way: Way, code: string) => way.warnings.some((each) => each.code === code);

  expect(found.length).toBeGreaterThan(500);
  expect(where(({ roles }) => roles.slice(0, -1).some(({ final }) => final))).toEqual([]);
  expect(
    where(({ roles }) =>
      roles.some((role, at) => {
        const next = roles[at + 1];
        return next !== undefined && seniority(role.level) - seniority(next.level) >= 2;
      }),
    ),
  ).toEqual([]);
  expect(where((way) => warned(way, 'BACKGROUND_MISSING'))).toEqual([]);
  expect(where((way) => warned(way, 'LEADS_BACK'))).toEqual([]);
  expect(where((way) => way.years.typical > 35 !== warned(way, 'TAKES_TOO_LONG'))).toEqual([]);
}, 120_000);
