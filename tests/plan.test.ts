import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

interface Named {
  readonly key: string;
}
interface Way {
  readonly roles: readonly Named[];
}
const ways = async (args: string) => {
  const { data, errors } = await api.ask(`{ careerPaths(${args}) { roles { key } } }`);
  expect(errors).toBeUndefined();
  return data.careerPaths.map(({ roles }: Way) => roles.map(({ key }) => key).join(' '));
};

describe('career paths', () => {
  test('come best first, each with its cost, its steps and what to gain', async () => {
    const { data, errors } = await api.ask(`{ careerPaths(from: "it-manager", to: "CIO", optimize: YEARS, first: 1) {
      warnings { code } length cost { steps years effort } paretoOptimal confidence years { min typical max } roles { key }
      steps { from { key } to { key } kind difficulty years { typical } yearsToSpend { typical } effort gains because
        skillsHeld { key } skillsToGain { skill { key } fromLevel toLevel importance } evidence { sources { key } } payChange { percent } }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.careerPaths).toMatchObject([
      {
        length: 2,
        warnings: [],
        paretoOptimal: true,
        roles: [{ key: 'it-manager' }, { key: 'it-director' }, { key: 'cio' }],
        steps: [
          { from: { key: 'it-manager' }, to: { key: 'it-director' } },
          {
            from: { key: 'it-director' },
            to: { key: 'cio' },
            kind: 'PROMOTION',
            gains: ['Something'],
            skillsHeld: [],
            skillsToGain: [
              { skill: { key: 'strategic-thinking' }, fromLevel: 0, toLevel: 5, importance: 0.9 },
              { skill: { key: 'vendor-management' }, fromLevel: 0, toLevel: 4, importance: 0.9 },
              { skill: { key: 'cloud-computing' }, fromLevel: 0, toLevel: 3, importance: 0.5 },
            ],
            evidence: { sources: [{ key: 'article' }] },
            payChange: null,
          },
        ],
      },
    ]);
  });

  test('keep to constraints, and are none where none is left', async () => {
    const all = await ways('from: "sysadmin", to: "cio", first: 10');
    expect(all.length).toBeGreaterThan(1);
    expect(await ways('from: "sysadmin", to: "cio", first: 10, avoid: ["infrastructure lead"]')).toEqual(
      all.filter((way: string) => !way.includes('infrastructure-lead')),
    );
    expect(await ways('from: "sysadmin", to: "cio", first: 10, via: ["it-manager"]')).toEqual(
      all.filter((way: string) => way.includes('it-manager')),
    );
    expect(await ways('from: "sysadmin", to: "cio", maxSteps: 1')).toEqual([]);
    expect(await ways('from: "sysadmin", to: "cio", kinds: [LATERAL]')).toEqual([]);
    expect(await ways('from: "cio", to: "cio"')).toEqual(['cio']);
  });

  test('without a way say which constraint blocks and what lifting it allows', async () => {
    const { data } = await api.ask(`{ explainNoPath(from: "sysadmin", to: "cio", maxSteps: 1, maxYears: 50) {
      path { length } because blockers { constraints path { length } } } }`);
    expect(data.explainNoPath).toEqual({
      path: null,
      because: 'A path opens by lifting MAX_STEPS.',
      blockers: [{ constraints: ['MAX_STEPS'], path: { length: 3 } }],
    });
    const { data: never } = await api.ask(
      '{ explainNoPath(from: "cio", to: "it-support-specialist") { because blockers { constraints } } }',
    );
    expect(never.explainNoPath).toEqual({
      because:
        'No chain of at most 15 steps leads there that is likely enough, asks for no background that is missing and never goes back to a role outgrown, whatever the constraints.',
      blockers: [],
    });
  });

  test('start from what a person brings: years and skills at hand shorten and cheapen the way', async () => {
    const ask = async (profile: string) => {
      const { data } = await api.ask(
        `{ careerPaths(profile: ${profile}, to: "cio", optimize: EFFORT, first: 1) { cost { years effort } roles { key } } }`,
      );
      return data.careerPaths[0];
    };
    const plain = await ask('{roles: ["it-manager"]}');
    const experienced = await ask(
      '{roles: ["it-manager"], yearsOfExperience: 2, skills: [{skill: "strategic-thinking", level: 5}]}',
    );
    expect(experienced.roles).toEqual(plain.roles);
    expect(experienced.cost.years).toBe(plain.cost.years - 2);
    expect(experienced.cost.effort).toBeLessThan(plain.cost.effort);
    expect(await ways('profile: {skills: [{skill: "cloud-computing", level: 2}]}, to: "it-manager", first: 1')).toEqual(
      [expect.stringMatching(/^(it-support-specialist|systems-administrator) it-manager$/)],
    );
  });

  test('start from the latest role of a history where none is held now, less the years spent there', async () => {
    const ask = async (profile: string) => {
      const { data, errors } = await api.ask(
        `{ careerPaths(profile: ${profile}, to: "cio", first: 1) { cost { years } roles { key } } }`,
      );
      expect(errors).toBeUndefined();
      return data.careerPaths[0];
    };
    const now = await ask('{roles: ["it-manager"], yearsOfExperience: 1}');
    expect(await ask('{history: [{role: "IT Manager", years: 1}, {role: "sysadmin", years: 3}]}')).toEqual(now);
  });

  test.each([
    ['to: "cio", profile: {history: [{role: "sysadmin", years: 61}]}', '"years: 61" of role "sysadmin" is outside 0'],
    ['to: "cio"', 'Give either "from" or "profile"'],
    ['from: "sysadmin", to: "cio", first: 0', '"first: 0" is outside'],
    ['from: "sysadmin", to: "cio", maxSteps: 99', '"maxSteps: 99" is outside'],
    ['from: "sysadmin", to: "cio", maxYears: -1', '"maxYears: -1" is below 0'],
    ['from: "sysadmin", to: "cio", avoid: ["cio"]', '"avoid" names "cio", which the path must pass'],
  ])('asked with %s are refused', async (args, message) => {
    expect(await api.refuse(`{ careerPaths(${args}) { length } }`)).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('take as many statements for many as for one', async () => {
    const count = async (first: number) => {
      const query = `{ careerPaths(from: "sysadmin", to: "cio", first: ${String(first)}) { roles { title } steps { because skillsToGain { skill { title } } payChange { percent } } } }`;
      await api.ask(query);
      api.world.statements();
      await api.ask(query);
      return api.world.statements();
    };
    expect(await count(5)).toBeLessThanOrEqual((await count(1)) + 1);
  });
});

describe('around a role', () => {
  test('are the roles it leads to and those that lead to it, the nearest first', async () => {
    const { data } = await api.ask(`{
      forward: reachableRoles(from: "it-manager", maxSteps: 2) { role { key } steps years path { roles { key } } }
      backward: reachableRoles(from: "vp-engineering", direction: BACKWARD, maxSteps: 1) { role { key } steps }
      near: reachableRoles(from: "it-manager", maxSteps: 5, maxYears: 1) { steps }
    }`);
    expect(data.forward.map(({ role, steps }: { role: Named; steps: number }) => [role.key, steps])).toEqual([
      ['it-director', 1],
      ['cio', 2],
    ]);
    expect(data.backward).toEqual([{ role: { key: 'engineering-manager' }, steps: 1 }]);
    expect(data.near).toEqual([]);
  });

  test('is where the ways to several roles part', async () => {
    const { data } = await api.ask(
      '{ careerFork(roles: ["cto", "cio"], first: 1) { role { key } distances { role { key } steps } } }',
    );
    expect(data.careerFork).toHaveLength(1);
    expect(data.careerFork[0].distances.map(({ role }: { role: Named }) => role.key)).toEqual(['cto', 'cio']);
  });

  test('are the gateways and the bridges of careers', async () => {
    const { data } = await api.ask(`{
      gatewayRoles(first: 3) { role { key } betweenness }
      bridges(from: "engineering", to: "it-operations") { from { key } to { key } kind }
    }`);
    expect(data.gatewayRoles).toHaveLength(3);
    expect(data.bridges).toEqual([{ from: { key: 'cto' }, to: { key: 'cio' }, kind: 'SWITCH' }]);
    expect(await api.refuse('{ bridges(from: "engineering", to: "engineering") { kind } }')).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
