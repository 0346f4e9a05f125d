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
      coverage: 0.941,
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

test('a comparison tells of no belief about a role that is not compared', async () => {
  const seed = await openSeed();
  const { data } = await openApi(seed).ask(
    '{ two: compareRoles(roles: ["ciso", "cio"]) { misconceptions { key } } three: compareRoles(roles: ["ciso", "cio", "cto"]) { misconceptions { key } } }',
  );
  const keys = ({ misconceptions }: { misconceptions: { key: string }[] }) => misconceptions.map(({ key }) => key);
  expect(keys(data.two)).toEqual(['ciso-must-report-to-the-cio', 'security-is-an-it-matter', 'cio-role-is-dying']);
  expect(keys(data.three)).toContain('ctos-write-code-cios-do-not');
  await seed.graph.close();
});
