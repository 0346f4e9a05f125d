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

test('a step that many were seen taking shows them, and the years they had stayed', async () => {
  const { data } = await openApi(world).ask(`{
    careerPaths(from: "it-support-specialist", to: "service-desk-manager", optimize: STEPS, first: 1) {
      steps { years { typical } figures { confidence } observed { people of region firstYear lastYear years { p25 p50 p75 } source { key } } }
    } }`);
  expect(data.careerPaths).toEqual([
    {
      steps: [
        {
          years: { typical: 1.75 },
          figures: { confidence: 'REPORTED' },
          observed: {
            people: 68,
            of: 618,
            region: 'BE-VLG',
            firstYear: 1993,
            lastYear: 2024,
            years: { p25: 1, p50: 1.75, p75: 5.75 },
            source: { key: 'jobhop-2025' },
          },
        },
      ],
    },
  ]);
});

test('careers to CTO and to CIO part most at the level of senior managers and directors', async () => {
  const { data } = await openApi(world).ask(
    '{ careerFork(roles: ["cto", "cio"], first: 100) { role { level } share } }',
  );
  const shares = new Map<Level, number>();
  for (const { role, share } of data.careerFork as readonly { role: { level: Level }; share: number }[])
    shares.set(role.level, (shares.get(role.level) ?? 0) + share);
  const [most] = [...shares].sort(([, a], [, b]) => b - a);
  expect(most?.[0]).toBe('DIRECTOR');
  const parting = (...among: Level[]) => among.reduce((sum, level) => sum + (shares.get(level) ?? 0), 0);
  expect(parting('MANAGER', 'DIRECTOR', 'VP')).toBeGreaterThan(0.5);
  expect(parting('ENTRY', 'PROFESSIONAL', 'SENIOR')).toBeLessThan(0.3);
});

test('careers to the executive team pass engineers, managers and directors, and no one who has left them', async () => {
  const { data } = await openApi(world).ask('{ gatewayRoles(first: 20) { role { key level } } }');
  const gateways = (data.gatewayRoles as readonly { role: Role }[]).map(({ role }) => role);
  expect(gateways.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['senior-engineer', 'engineering-manager', 'it-director', 'vp-engineering']),
  );
  expect(gateways.filter(({ level }) => level === 'C_SUITE' || level === 'BOARD')).toEqual([]);
});

test('a role of the history opens a step that asks for it', async () => {
  const { data } = await openApi(world).ask(`{
    stranger: careerPaths(from: "technical-program-manager", to: "engineering-manager", maxSteps: 1) { length }
    engineer: careerPaths(
      profile: { roles: ["technical-program-manager"], history: [{ role: "software-engineer", years: 4 }] }
      to: "engineering-manager", maxSteps: 1
    ) { length warnings { code } } }`);
  expect(data.stranger).toEqual([]);
  expect(data.engineer).toEqual([{ length: 1, warnings: [] }]);
});

test('an occupation tells of the moves that people were seen making', async () => {
  const { data } = await openApi(world).ask(`{ occupation(key: "esco-3512-1") {
    movesTo { to { key } people of region firstYear lastYear years { p25 p50 p75 } evidence { confidence sources { key } } }
    movesFrom { from { key } people } } }`);
  expect(data.occupation.movesTo[0]).toEqual({
    to: { key: 'esco-3512-2' },
    people: 68,
    of: 618,
    region: 'BE-VLG',
    firstYear: 1993,
    lastYear: 2024,
    years: { p25: 1, p50: 1.75, p75: 5.75 },
    evidence: { confidence: 'REPORTED', sources: [{ key: 'jobhop-2025' }] },
  });
  const people = (data.occupation.movesTo as readonly { people: number }[]).map((move) => move.people);
  expect(people).toEqual(people.toSorted((a, b) => b - a));
  expect(data.occupation.movesFrom.length).toBeGreaterThan(5);
});

test('a reporting line shows the organizations in which it was seen', async () => {
  const { data } = await openApi(world).ask(`{ role(key: "cto") { reportsTo { manager { key } observed {
    organizations of region firstYear lastYear source { key } } } } }`);
  const lines = data.role.reportsTo as readonly { manager: { key: string }; observed: object | null }[];
  const seen = { of: 9, region: 'GB', source: { key: 'uk-organograms' } };
  expect(lines.find(({ manager }) => manager.key === 'cio')?.observed).toMatchObject({ organizations: 3, ...seen });
  expect(lines.find(({ manager }) => manager.key === 'cpo')?.observed).toBeNull();
});

test('a prevalence says what it rests on, apart from the step', async () => {
  const { data } = await openApi(world).ask(`{ role(key: "it-support-specialist") { nextSteps(first: 50) { edges {
    node { key } prevalence prevalenceEvidence { confidence basis sources { key } } } } } }`);
  const edges = data.role.nextSteps.edges as readonly { node: { key: string } }[];
  const evidence = (key: string) => edges.find(({ node }) => node.key === key);
  expect(evidence('network-engineer')).toMatchObject({
    prevalence: 'OCCASIONAL',
    prevalenceEvidence: { confidence: 'REPORTED', sources: [{ key: 'jobhop-2025' }] },
  });
  expect(evidence('systems-administrator')).toMatchObject({
    prevalence: 'USUAL',
    prevalenceEvidence: { confidence: 'EDITORIAL', basis: expect.stringContaining('judgement'), sources: [] },
  });
});
