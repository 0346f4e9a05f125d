import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSeed, openSmallWorld } from './world.ts';

describe('a nested list', () => {
  let api: Api;
  beforeAll(async () => {
    api = openApi(await openSmallWorld());
  });
  afterAll(() => api.world.graph.close());

  test('costs one statement per level, however many parents', async () => {
    const operation =
      '{ roles(first: 100) { nodes { skills(first: 5) { nodes { requiredBy(first: 5) { nodes { key track { key } } } } } } } }';
    api.world.statements();
    const { data, errors } = await api.ask(operation);
    expect(errors).toBeUndefined();
    expect(data.roles.nodes).toHaveLength(12);
    expect(api.world.statements()).toBe(4);
  });

  test('asked for under two aliases with the same arguments costs one statement', async () => {
    api.world.statements();
    await api.ask(
      '{ role(key: "cio") { a: skills(first: 2) { nodes { key } } b: skills(first: 2) { nodes { key } } } }',
    );
    // The role by its key, and the skills.
    expect(api.world.statements()).toBe(2);
  });
});

describe('advice', () => {
  let api: Api;
  beforeAll(async () => {
    api = openApi(await openSeed());
  });
  afterAll(() => api.world.graph.close());

  test.each([
    [
      'a comparison',
      (n: number) =>
        `compareRoles(roles: ["cto", "cio"${n > 1 ? ', "ciso", "cpo"' : ''}]) { similarity shared { skills { key } } distinct { skills { key } traits { key } } pay { bands { low } } misconceptions { claim } }`,
    ],
    [
      'readiness',
      (n: number) =>
        `assessReadiness(role: "cto", profile: {roles: [${n > 1 ? '"engineering-manager", "tech-lead"' : '"engineering-manager"'}]}) { score gaps { skill { key } } roadmap { because through { key } growsIn { key } } nextRoles { role { key } } path { roles { key } } }`,
    ],
    [
      'a match',
      (n: number) =>
        `matchRoles(profile: {traits: ["decisive"]}, first: ${String(n * 5)}) { score role { key } because { traits { key } missing { skill { key } developedBy { key } } } }`,
    ],
    [
      'occupations like one',
      (n: number) =>
        `similarOccupations(occupation: "esco-1330-2", first: ${String(n * 5)}) { similarity occupation { key title } }`,
    ],
    [
      'roles like one',
      (n: number) =>
        `similarRoles(role: "cio", first: ${String(n * 5)}) { role { key } shared { skills { key } responsibilities { key } } }`,
    ],
  ])('%s sends as many statements for much as for little', async (_, query) => {
    // What comes back first decides now and then how loads fall together, so the least of three tries counts.
    const count = async (n: number) => {
      await api.ask(`{ ${query(n)} }`);
      const counts: number[] = [];
      for (let at = 0; at < 3; at += 1) {
        api.world.statements();
        const { errors } = await api.ask(`{ ${query(n)} }`);
        expect(errors).toBeUndefined();
        counts.push(api.world.statements());
      }
      return Math.min(...counts);
    };
    expect(await count(2)).toBeLessThanOrEqual(await count(1));
  });
});
