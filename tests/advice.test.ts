import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSeed, openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('a comparison', () => {
  test('tells what roles share, what sets each apart, and how they work together', async () => {
    const { data, errors } = await api.ask(`{ compareRoles(roles: ["CTO", "cio"]) {
      roles { key } similarity
      shared { responsibilities { key } skills { key } domains { key } reportsTo { key } }
      distinct { role { key } responsibilities { key } skills { key } traits { key } trends { key } organizationTypes { key } reportsTo { key } }
      levelDifferences { skill { key } difference requirements { role { key } level importance evidence { confidence } } }
      pay { role { key } bands { region low high evidence { sources { key } } } }
      history { key }
      collaboration { domain { key } how parts { role { key } part } evidence { confidence } }
      misconceptions { key }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.compareRoles).toEqual({
      roles: [{ key: 'cto' }, { key: 'cio' }],
      similarity: 0.542,
      shared: {
        responsibilities: [{ key: 'cloud-strategy' }],
        skills: [{ key: 'strategic-thinking' }],
        domains: [{ key: 'cloud' }, { key: 'security' }],
        reportsTo: [{ key: 'ceo' }],
      },
      distinct: [
        {
          role: { key: 'cto' },
          responsibilities: [],
          skills: [],
          traits: [],
          trends: [],
          organizationTypes: [{ key: 'start-up' }],
          reportsTo: [],
        },
        {
          role: { key: 'cio' },
          responsibilities: [{ key: 'it-budgeting' }],
          skills: [{ key: 'cloud-computing' }, { key: 'vendor-management' }],
          traits: [{ key: 'loves-reliable-systems' }],
          trends: [{ key: 'shadow-ai' }],
          organizationTypes: [],
          reportsTo: [{ key: 'cfo' }],
        },
      ],
      levelDifferences: [
        {
          skill: { key: 'strategic-thinking' },
          difference: 0,
          requirements: [
            { role: { key: 'cto' }, level: 5, importance: 0.9, evidence: { confidence: 'REPORTED' } },
            { role: { key: 'cio' }, level: 5, importance: 0.9, evidence: { confidence: 'REPORTED' } },
          ],
        },
      ],
      pay: expect.arrayContaining([expect.objectContaining({ role: { key: 'cto' } })]),
      history: [{ key: 'cio' }],
      collaboration: [
        {
          domain: { key: 'cloud' },
          how: 'To prevent sprawl.',
          parts: [
            { role: { key: 'cto' }, part: 'Product workloads.' },
            { role: { key: 'cio' }, part: 'Enterprise infrastructure.' },
          ],
          evidence: { confidence: 'REPORTED' },
        },
        {
          domain: { key: 'security' },
          how: 'To share what they see.',
          parts: [
            { role: { key: 'cto' }, part: null },
            { role: { key: 'cio' }, part: null },
          ],
          evidence: { confidence: 'EDITORIAL' },
        },
      ],
      misconceptions: [{ key: 'cio-is-dying' }],
    });
  });

  test.each([
    [['cto'], '"roles" names 1 roles; give 2 to 6.'],
    [['cto', 'CTO'], '"roles" names "cto" twice. Name each role once.'],
    [
      ['cto', 'cio', 'ceo', 'cfo', 'it-manager', 'it-director', 'vp-engineering'],
      '"roles" names 7 roles; give 2 to 6.',
    ],
  ])('of %j is refused', async (roles, message) => {
    const error = await api.refuse('query ($roles: [String!]!) { compareRoles(roles: $roles) { similarity } }', {
      roles,
    });
    expect(error).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('of what names no role gives the nearest names', async () => {
    const error = await api.refuse('{ compareRoles(roles: ["cto", "cioo"]) { similarity } }');
    expect(error).toMatchObject({
      message: expect.stringContaining('Nearest: cio'),
      extensions: { code: 'NOT_FOUND' },
    });
  });

  test('finds the roles most like one, with what both have', async () => {
    const { data } = await api.ask(
      '{ similarRoles(role: "cio", first: 3) { role { key } similarity shared { skills { key } } } }',
    );
    expect(data.similarRoles).toEqual([
      { role: { key: 'cto' }, similarity: 0.542, shared: { skills: [{ key: 'strategic-thinking' }] } },
      {
        role: { key: 'it-manager' },
        similarity: 0.17,
        shared: { skills: [{ key: 'cloud-computing' }, { key: 'vendor-management' }] },
      },
      { role: { key: 'systems-administrator' }, similarity: 0.066, shared: { skills: [{ key: 'cloud-computing' }] } },
    ]);
  });
});

describe('a skill gap', () => {
  test('tells what the holder of a role has and lacks, with evidence', async () => {
    const { data } = await api.ask(`{ skillGap(from: "cto", to: "cio") {
      coverage to { key } beyond { key }
      held { skill { key } required held gap importance because { basis role { key } responsibility { key } skill { key } } }
      missing { skill { key } required held gap importance because { basis role { key } responsibility { key } skill { key } } developedBy { key } evidence { sources { key } } }
    } }`);
    expect(data.skillGap).toEqual({
      coverage: 0.928,
      to: { key: 'cio' },
      beyond: [],
      held: [
        {
          skill: { key: 'strategic-thinking' },
          required: 5,
          held: 5,
          gap: 0,
          importance: 0.9,
          because: { basis: 'REQUIRED', role: { key: 'cto' }, responsibility: null, skill: null },
        },
        {
          skill: { key: 'vendor-management' },
          required: 4,
          held: 4,
          gap: 0,
          importance: 0.9,
          because: { basis: 'IMPLIED', role: null, responsibility: null, skill: { key: 'strategic-thinking' } },
        },
      ],
      missing: [
        {
          skill: { key: 'cloud-computing' },
          required: 3,
          held: 2,
          gap: 1,
          importance: 0.5,
          because: {
            basis: 'IMPLIED',
            role: { key: 'cto' },
            responsibility: { key: 'cloud-strategy' },
            skill: null,
          },
          developedBy: [{ key: 'cloud-strategy' }],
          evidence: { sources: [] },
        },
      ],
    });
  });

  test('from a role to itself is none', async () => {
    const { data } = await api.ask('{ skillGap(from: "cio", to: "cio") { coverage missing { gap } } }');
    expect(data.skillGap).toEqual({ coverage: 1, missing: [] });
  });

  test.each([
    ['to: "cio"', 'Give either "from" or "profile"'],
    ['from: "cto", to: "cio", profile: {roles: ["cto"]}', 'Give either "from" or "profile"'],
    ['profile: {}, to: "cio"', 'The profile is empty'],
    [
      'profile: {skills: [{skill: "cloud-computing", level: 2}, {skill: "Cloud computing", level: 3}]}, to: "cio"',
      'gives skill "cloud-computing" twice, at level 2 and at level 3',
    ],
    ['profile: {roles: ["cto"], yearsOfExperience: 99}, to: "cio"', '"yearsOfExperience: 99" is outside 0 to 60 years'],
  ])('asked with %s is refused', async (args, message) => {
    const error = await api.refuse(`{ skillGap(${args}) { coverage } }`);
    expect(error).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

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
      score: 41,
      stage: 'DEVELOPING',
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
      score: 71,
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

describe('the real data', () => {
  let real: Api;
  beforeAll(async () => {
    real = openApi(await openSeed());
  });
  afterAll(() => real.world.graph.close());

  const recommend = async (organization: string) => {
    const { data } = await real.ask(
      `{ recommendLeadership(organization: ${organization}) { roles { key } organizationTypes { key } because needs { role { key } because needs { need when } } perhaps { role { key } } reportingLines { from { key } to { key } } signals { signal } chart { role { key } reports { role { key } } } } }`,
    );
    return data.recommendLeadership;
  };
  const keys = (list: { key: string }[]) => list.map(({ key }) => key);

  test('recommends a CTO alone to a start-up, a CIO to a factory, and both to a bank that builds products', async () => {
    const startup = await recommend('{productIsTechnology: true, internalItComplexity: LOW, stage: FOUNDING}');
    expect(keys(startup.organizationTypes)).toEqual(['start-up']);
    expect(keys(startup.roles)).toContain('cto');
    expect(keys(startup.roles)).not.toContain('cio');
    expect(startup.because[0]).toBe(
      'Start-up matches by whether technology is the product, the complexity of internal IT and the stage.',
    );
    const factory = await recommend('{productIsTechnology: false, internalItComplexity: HIGH, sector: MANUFACTURING}');
    expect(keys(factory.organizationTypes)).toEqual(['manufacturer']);
    expect(keys(factory.roles)).toContain('cio');
    expect(keys(factory.roles)).not.toContain('cto');
    const bank = await recommend('{productIsTechnology: true, internalItComplexity: HIGH, transforming: true}');
    expect(keys(bank.roles)).toEqual(expect.arrayContaining(['cto', 'cio']));
    expect(bank.reportingLines).toEqual(expect.arrayContaining([{ from: { key: 'cto' }, to: { key: 'ceo' } }]));
    expect(bank.signals.length).toBeGreaterThan(0);
  });

  test('draws an organization chart with every role once, below its manager', async () => {
    const { data } = await real.ask(
      '{ orgChart(organizationType: "traditional-enterprise") { organizationType { key } top { role { key } } posts { role { key } depth line { to { key } } } needs { need } } }',
    );
    const { top, posts, needs } = data.orgChart;
    expect(top.map(({ role }: { role: { key: string } }) => role.key)).toEqual(['ceo']);
    expect(new Set(posts.map(({ role }: { role: { key: string } }) => role.key)).size).toBe(posts.length);
    expect(needs).toHaveLength(posts.length);
  });

  test('refuses an organization of which nothing is said', async () => {
    for (const [organization, message] of [
      ['{}', '"organization" is empty'],
      ['{headcount: 0}', '"headcount: 0" is outside'],
    ])
      expect(
        await real.refuse(`{ recommendLeadership(organization: ${String(organization)}) { because } }`),
      ).toMatchObject({
        message: expect.stringContaining(String(message)),
        extensions: { code: 'BAD_USER_INPUT' },
      });
  });

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
      'roles like one',
      (n: number) =>
        `similarRoles(role: "cio", first: ${String(n * 5)}) { role { key } shared { skills { key } responsibilities { key } } }`,
    ],
  ])('%s sends as many statements for much as for little', async (_, query) => {
    const count = async (n: number) => {
      await real.ask(`{ ${query(n)} }`);
      real.world.statements();
      const { errors } = await real.ask(`{ ${query(n)} }`);
      expect(errors).toBeUndefined();
      return real.world.statements();
    };
    expect(await count(2)).toBeLessThanOrEqual(await count(1));
  });
});
