import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('readiness', () => {
  const assess = (profile: string, role = 'cio') =>
    api.ask(`{ assessReadiness(role: "${role}", profile: ${profile}) {
      score stage dimensions { skillKind score skills }
      strengths { skill { key } } gaps { skill { key } }
      roadmap { order skill { key } fromLevel toLevel because through { key } growsIn { key } after { key } }
      nextRoles { role { key } score stage } path { roles { key } years { typical } }
    } }`);

  test('is scored, with strengths, gaps, a roadmap, the next roles and a path', async () => {
    const { data, errors } = await assess(
      '{roles: ["it-manager"], yearsOfExperience: 3, skills: [{skill: "vendor-management", level: 2}]}',
    );
    expect(errors).toBeUndefined();
    expect(data.assessReadiness).toMatchObject({
      score: 38,
      stage: 'EXPLORING',
      dimensions: [
        { skillKind: 'TECHNICAL', score: 100, skills: 1 },
        { skillKind: 'LEADERSHIP', score: 0, skills: 1 },
        { skillKind: 'BUSINESS', score: 50, skills: 1 },
      ],
      strengths: [{ skill: { key: 'cloud-computing' } }],
      gaps: [{ skill: { key: 'strategic-thinking' } }, { skill: { key: 'vendor-management' } }],
      roadmap: [
        {
          order: 1,
          skill: { key: 'vendor-management' },
          fromLevel: 2,
          toLevel: 4,
          through: [{ key: 'it-budgeting' }],
          after: [],
        },
        {
          order: 2,
          skill: { key: 'strategic-thinking' },
          fromLevel: 0,
          toLevel: 5,
          through: [{ key: 'cloud-strategy' }],
          after: [{ key: 'vendor-management' }],
        },
      ],
      nextRoles: [{ role: { key: 'it-director' }, score: 100, stage: 'READY' }],
      path: { roles: [{ key: 'it-manager' }, { key: 'it-director' }, { key: 'cio' }] },
    });
  });

  test('of the holder of the role is whole, and the way has no steps', async () => {
    const { data } = await assess('{roles: ["cio"]}');
    expect(data.assessReadiness).toMatchObject({
      score: 100,
      stage: 'READY',
      gaps: [],
      roadmap: [],
      path: { roles: [{ key: 'cio' }], years: { typical: 0 } },
    });
  });

  test('starts from the entry roles where none is held', async () => {
    const { data } = await assess('{skills: [{skill: "cloud-computing", level: 5}]}');
    expect(data.assessReadiness.nextRoles.map(({ role }: { role: { key: string } }) => role.key)).toContain(
      'it-support-specialist',
    );
  });

  test('refuses a level outside the scale, naming it', async () => {
    const error = await api.refuse(
      '{ assessReadiness(role: "cto", profile: {skills: [{skill: "strategic-thinking", level: 9}]}) { score } }',
    );
    expect(error).toMatchObject({
      message: expect.stringContaining('"level: 9"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('has a questionnaire whose answers make a profile', async () => {
    const { data } = await api.ask(
      '{ readinessQuestions(role: "cio") { skill { key } question required importance options { level title } } }',
    );
    expect(data.readinessQuestions).toHaveLength(3);
    expect(data.readinessQuestions[0]).toMatchObject({
      skill: { key: 'strategic-thinking' },
      required: 5,
      importance: 0.9,
      options: [{ level: 0 }, { level: 1 }, { level: 2 }, { level: 3 }, { level: 4 }, { level: 5 }],
    });
    const skills = data.readinessQuestions.map(({ skill }: { skill: { key: string } }) => ({
      skill: skill.key,
      level: 5,
    }));
    const answered = await api.ask(
      'query ($profile: ProfileInput!) { assessReadiness(role: "cio", profile: $profile) { score } }',
      { profile: { skills } },
    );
    expect(answered.data.assessReadiness.score).toBe(100);
    const few = await api.ask('{ readinessQuestions(role: "cio", minImportance: 0.8) { skill { key } } }');
    expect(few.data.readinessQuestions).toHaveLength(2);
    expect(await api.refuse('{ readinessQuestions(role: "cio", minImportance: 2) { required } }')).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('roles that match a profile', () => {
  test('come with their reasons; roles held and roles below them are left out', async () => {
    const { data } =
      await api.ask(`{ matchRoles(profile: {roles: ["it-manager"], traits: ["loves-reliable-systems"], skills: [{skill: "cloud-computing", level: 3}]}, first: 3) {
      role { key } score because { traits { key } skills { key } missing { skill { key } gap } } } }`);
    const [cio] = data.matchRoles.filter(({ role }: { role: { key: string } }) => role.key === 'cio');
    expect(cio).toEqual({
      role: { key: 'cio' },
      score: 69,
      because: {
        traits: [{ key: 'loves-reliable-systems' }],
        skills: [{ key: 'cloud-computing' }],
        missing: [
          { skill: { key: 'strategic-thinking' }, gap: 5 },
          { skill: { key: 'vendor-management' }, gap: 1 },
        ],
      },
    });
  });

  test('keep to preferences', async () => {
    const keys = async (preferences: string) => {
      const { data } = await api.ask(
        `{ matchRoles(profile: {skills: [{skill: "strategic-thinking", level: 5}]}, preferences: ${preferences}) { role { key } } }`,
      );
      return data.matchRoles.map(({ role }: { role: { key: string } }) => role.key);
    };
    expect(await keys('{levels: [C_SUITE], orientations: [OUTWARD]}')).toEqual(['cto']);
    expect(await keys('{organizationTypes: ["start-up"]}')).toEqual(['cto']);
    expect(await keys('{tracks: ["it-operations"], levels: [C_SUITE]}')).toEqual(['cio']);
  });

  test('by a trait that suits none are none', async () => {
    const { data } = await api.ask(
      '{ matchRoles(profile: {traits: ["loves-reliable-systems"]}, preferences: {tracks: ["engineering"]}) { score } }',
    );
    expect(data.matchRoles).toEqual([]);
  });
});
