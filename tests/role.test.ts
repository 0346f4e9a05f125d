import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('role', () => {
  test.each(['cio', 'CIO', 'Chief  Information officer', 'head of information TECHNOLOGY'])(
    'is found as %j',
    async (key) => {
      const { data } = await api.ask('query ($key: String!) { role(key: $key) { id key } }', { key });
      expect(data.role).toEqual({ id: 'Role:cio', key: 'cio' });
    },
  );

  test('shows what its record says, and null for what is not known', async () => {
    const { data } = await api.ask(
      '{ role(key: "cto") { title abbreviation aliases level orientation keyQuestion emerged { from } payStructure entry final track { key } evidence { confidence basis sources { key } } } }',
    );
    expect(data.role).toEqual({
      title: 'Chief Technology Officer',
      abbreviation: 'CTO',
      aliases: [],
      level: 'C_SUITE',
      orientation: 'OUTWARD',
      keyQuestion: null,
      emerged: null,
      payStructure: null,
      entry: false,
      final: false,
      track: { key: 'engineering' },
      evidence: { confidence: 'REPORTED', basis: null, sources: [{ key: 'article' }] },
    });
  });

  test('says which evidence of a relationship is inherited from its record', async () => {
    const { data } = await api.ask(`{
      track(key: "engineering") { roles(first: 1) { edges { evidence { inherited confidence } } } }
      role(key: "cto") { skills(first: 1) { edges { evidence { inherited } } } }
    }`);
    expect(data).toEqual({
      track: { roles: { edges: [{ evidence: { inherited: true, confidence: 'EDITORIAL' } }] } },
      role: { skills: { edges: [{ evidence: { inherited: false } }] } },
    });
  });

  test('shows its edges with their properties and evidence', async () => {
    const { data } = await api.ask(`{ role(key: "cio") {
      responsibilities { totalCount edges { share evidence { confidence } node { key domains { key } develops { how skill { key } } } } }
      skills(first: 1) { totalCount edges { level importance figures { confidence } node { key kind } } }
      reportsTo { manager { key } from { key } prevalence signal organizationTypes { key } evidence { sources { key } } }
      directReports { nodes { key } edges { line { prevalence } } }
      previousSteps { totalCount edges { kind difficulty node { key } } }
      traits { key title strength } trends { key effect trend { title } } misconceptions { claim }
      neededBy { organizationType { key } need when }
      occupations { match occupation { scheme code uri roles { role { key } } requires { skill { key } relation level } relatedTo { relatedness occupation { code } } } }
    } }`);
    expect(data.role).toEqual({
      responsibilities: {
        totalCount: 2,
        edges: [
          {
            share: 'LEADS',
            evidence: { confidence: 'REPORTED' },
            node: {
              key: 'it-budgeting',
              domains: [{ key: 'cloud' }],
              develops: [{ how: 'By buying.', skill: { key: 'vendor-management' } }],
            },
          },
          {
            share: 'SHARES',
            evidence: { confidence: 'REPORTED' },
            node: {
              key: 'cloud-strategy',
              domains: [{ key: 'cloud' }, { key: 'security' }],
              develops: [
                { how: 'By choosing.', skill: { key: 'cloud-computing' } },
                { how: 'By planning.', skill: { key: 'strategic-thinking' } },
              ],
            },
          },
        ],
      },
      skills: {
        totalCount: 3,
        edges: [
          {
            level: 5,
            importance: 0.9,
            figures: { confidence: 'EDITORIAL' },
            node: { key: 'strategic-thinking', kind: 'LEADERSHIP' },
          },
        ],
      },
      reportsTo: [
        {
          manager: { key: 'ceo' },
          from: { key: 'cio' },
          prevalence: 'USUAL',
          signal: null,
          organizationTypes: [],
          evidence: { sources: [{ key: 'article' }] },
        },
        {
          manager: { key: 'cfo' },
          from: { key: 'cio' },
          prevalence: 'COMMON',
          signal: 'A cost centre.',
          organizationTypes: [{ key: 'traditional-enterprise' }],
          evidence: { sources: [{ key: 'article' }] },
        },
      ],
      directReports: { nodes: [{ key: 'it-director' }], edges: [{ line: { prevalence: 'USUAL' } }] },
      previousSteps: {
        totalCount: 2,
        edges: [
          { kind: 'SWITCH', difficulty: 4, node: { key: 'cto' } },
          { kind: 'PROMOTION', difficulty: 4, node: { key: 'it-director' } },
        ],
      },
      traits: [{ key: 'loves-reliable-systems', title: 'Loves reliable systems', strength: 0.9 }],
      trends: [{ key: 'shadow-ai', effect: 'Must rein it in.', trend: { title: 'Shadow AI' } }],
      misconceptions: [{ claim: 'The CIO role is dying.' }],
      neededBy: [{ organizationType: { key: 'traditional-enterprise' }, need: 'ESSENTIAL', when: null }],
      occupations: [
        {
          match: 'EXACT',
          occupation: {
            scheme: 'ESCO',
            code: '1330.2',
            uri: 'http://data.europa.eu/esco/occupation/x',
            roles: [{ role: { key: 'cio' } }],
            requires: [{ skill: { key: 'strategic-thinking' }, relation: 'ESSENTIAL', level: null }],
            relatedTo: [{ relatedness: 'close', occupation: { code: '1330.3' } }],
          },
        },
      ],
    });
  });

  test('tells its collaborations from its own side', async () => {
    const { data } = await api.ask(
      '{ cto: role(key: "cto") { collaborators { role { key } domain { key } how part counterpart } } cio: role(key: "cio") { collaborators { role { key } domain { key } part counterpart } } }',
    );
    expect(data.cto.collaborators).toEqual([
      {
        role: { key: 'cio' },
        domain: { key: 'cloud' },
        how: 'To prevent sprawl.',
        part: 'Product workloads.',
        counterpart: 'Enterprise infrastructure.',
      },
      {
        role: { key: 'cio' },
        domain: { key: 'security' },
        how: 'To share what they see.',
        part: null,
        counterpart: null,
      },
    ]);
    expect(data.cio.collaborators[0]).toEqual({
      role: { key: 'cto' },
      domain: { key: 'cloud' },
      part: 'Enterprise infrastructure.',
      counterpart: 'Product workloads.',
    });
  });

  test('narrows pay by region in any case, component and year', async () => {
    const { data } = await api.ask(
      '{ cto: role(key: "cto") { all: pay { low } us: pay(region: "us", component: BASE, year: 2025) { low high } gb: pay(region: "GB") { low } } cio: role(key: "cio") { pay { percentiles { p10 p25 p50 } organizationType { key } role { key } evidence { confidence } } } }',
    );
    expect(data.cto).toEqual({ all: [{ low: 200000 }], us: [{ low: 200000, high: 350000 }], gb: [] });
    expect(data.cio.pay).toEqual([
      {
        percentiles: { p10: 100000, p25: null, p50: 169510 },
        organizationType: { key: 'traditional-enterprise' },
        role: { key: 'cio' },
        evidence: { confidence: 'ESTABLISHED' },
      },
    ]);
  });

  test('that there is not gets an error with the nearest ones', async () => {
    const error = await api.refuse('{ role(key: "sysadmn") { key } }');
    expect(error.extensions?.code).toBe('NOT_FOUND');
    expect(error.message).toBe('There is no role "sysadmn". Nearest: systems-administrator (sysadmin).');
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['x'.repeat(201), '200'],
  ])('named %j is refused', async (key, said) => {
    const error = await api.refuse('query ($key: String!) { role(key: $key) { key } }', { key });
    expect(error.extensions?.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain(said);
  });
});
