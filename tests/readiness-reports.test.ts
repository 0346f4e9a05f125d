import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { openSeed, type World } from './world.ts';

interface Lesson {
  readonly skill: { readonly title: string };
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly because: string;
}
interface Stage {
  readonly role: { readonly key: string } | null;
  readonly towards: { readonly key: string };
  readonly lessons: readonly Lesson[];
}

let world: World;
beforeAll(async () => {
  world = await openSeed();
});
afterAll(() => world.graph.close());

const withoutName = ({ skill: { title }, because }: Pick<Lesson, 'skill' | 'because'>) =>
  because.replaceAll(new RegExp(title.replaceAll(/[()/&]/g, '.'), 'gi'), '…');

test.each([
  ['an engineer', 'cto', '{ roles: ["senior-engineer"], yearsOfExperience: 4 }'],
  ['an administrator', 'cio', '{ roles: ["sysadmin"], history: [{ role: "it-support-specialist", years: 2 }] }'],
  ['an executive who changes sides', 'cio', '{ roles: ["cto"], skills: [{ skill: "vendor-management", level: 2 }] }'],
  ['someone from outside', 'chief-data-officer', '{ skills: [{ skill: "statistics", level: 4 }] }'],
  ['someone between jobs', 'cto', '{ history: [{ role: "it-manager", years: 6 }, { role: "sysadmin", years: 4 }] }'],
])('a report to %s gives each lesson a reason of its own, one level or two at a time', async (_, role, profile) => {
  const { data } = await openApi(world).ask(`{ assessReadiness(role: "${role}", profile: ${profile}) {
    gaps { skill { title } required }
    roadmap { skill { title } because }
    stages { role { key } towards { key } lessons { skill { title } fromLevel toLevel because } } } }`);
  const { stages, gaps, roadmap } = data.assessReadiness as {
    readonly stages: readonly Stage[];
    readonly gaps: readonly { readonly skill: { readonly title: string }; readonly required: number }[];
    readonly roadmap: readonly Lesson[];
  };
  const lessons = stages.flatMap((stage) => stage.lessons);
  for (const all of [lessons, roadmap])
    expect(new Set(all.map(withoutName)).size, 'reasons that differ').toBe(all.length);
  for (const { fromLevel, toLevel, because } of lessons) {
    expect([1, 2]).toContain(toLevel - fromLevel);
    expect(because).not.toMatch(/more, and you (?!can )|is taught by/);
    expect(because).not.toMatch(/undefined|\s\s|\.\.|[a-z]\.[A-Z]|: [A-Z][a-z]| an? an? /);
  }
  const reached = new Map(lessons.map(({ skill, toLevel }) => [skill.title, toLevel]));
  expect(Object.fromEntries(reached)).toEqual(
    Object.fromEntries(gaps.map(({ skill, required }) => [skill.title, required])),
  );
  for (const [at, stage] of stages.slice(1).entries()) expect(stage.role?.key).toBe(stages[at]?.towards.key);
});

test('a report takes what a past role taught for known, not for likely', async () => {
  const { data } = await openApi(world).ask(
    '{ assessReadiness(role: "cto", profile: { roles: ["fractional-cto"], history: [{ role: "vp-engineering", years: 4 }] }) { stages { lessons { because } } } }',
  );
  const reasons: string = JSON.stringify(data.assessReadiness.stages);
  expect(reasons).toMatch(/From your time as VP of Engineering|As VP of Engineering you will have come/);
  expect(reasons).not.toMatch(
    /(Some people in your place have been a VP of Engineering|work as VP of Engineering; if|Should you have been a VP of Engineering)/,
  );
});

test('a report to someone without a past begins where beginners begin', async () => {
  const { data } = await openApi(world).ask(
    '{ assessReadiness(role: "cio", profile: { skills: [{ skill: "stakeholder-communication", level: 3 }] }) { stages { towards { level } } nextRoles { role { level } } } }',
  );
  const { stages, nextRoles } = data.assessReadiness;
  for (const { level } of [stages[0].towards, ...nextRoles.map(({ role }: { role: { level: string } }) => role)])
    expect(['ENTRY', 'PROFESSIONAL']).toContain(level);
});

test('a report uses no abbreviation that stands for two roles', async () => {
  const { data } = await openApi(world).ask(
    '{ assessReadiness(role: "cto", profile: { roles: ["ceo"] }) { stages { lessons { because } } } roles(first: 100, filter: { levels: [C_SUITE] }) { nodes { abbreviation } } }',
  );
  const all: string[] = data.roles.nodes.flatMap(
    ({ abbreviation }: { abbreviation: string | null }) => abbreviation ?? [],
  );
  const twice = all.filter((each, at) => all.indexOf(each) !== at);
  expect(twice).toContain('CDO');
  const reasons = JSON.stringify(data.assessReadiness.stages);
  for (const abbreviation of twice) expect(reasons).not.toMatch(new RegExp(`\\b${abbreviation}\\b`));
});

test('a chief executive goes back to technology straight away only with a past in it', async () => {
  const way = async (history: string) => {
    const { data } = await openApi(world).ask(
      `{ assessReadiness(role: "cto", profile: { roles: ["ceo"], history: [${history}] }) { path { length } } }`,
    );
    return data.assessReadiness.path.length as number;
  };
  expect(await way('{ role: "technical-co-founder", years: 6 }')).toBe(1);
  expect(await way('{ role: "cfo", years: 6 }')).toBeGreaterThan(1);
});
