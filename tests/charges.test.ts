import { getNamedType, isNonNullType, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { weigh } from '../schema/complexity.ts';
import { schema } from '../schema/index.ts';
import { openApi, type Api } from './api.ts';
import { times } from './costly.ts';
import { leastTime, processorTimes } from './processor-time.ts';
import { openSeed } from './world.ts';

let api: Api;
let roles: string[];
let skills: string[];
beforeAll(async () => {
  api = openApi(await openSeed());
  const { data } = await api.ask('{ roles(first: 100) { nodes { key } } skills(first: 100) { nodes { key } } }');
  const keys = (list: { nodes: { key: string }[] }) => list.nodes.map(({ key }) => key);
  [roles, skills] = [keys(data.roles), keys(data.skills)];
});
afterAll(() => api.world.graph.close());

/** Microseconds that one unit of complexity may stand for, three times as many as it is meant to. */
const most = 30;
/** Operations are asked so many at a time, as what every request costs is not the matter here. */
const aliases = 10;

const list = (count: number, text: (at: number) => string) =>
  JSON.stringify(Array.from({ length: count }, (_, at) => text(at)));
const some = (from: readonly string[], count: number) => list(count, (at) => from[at % from.length] ?? '');
const unknown = (at: number) => `senior eng dev/ops ${at} eng dev/eng lead`;
const profile = () => {
  const history = roles.slice(5, 15).map((role) => `{ role: "${role}", years: 2 }`);
  const held = skills.slice(0, 20).map((skill) => `{ skill: "${skill}", level: 3 }`);
  return `{ roles: ${some(roles, 5)}, history: [${history.join()}], skills: [${held.join()}] }`;
};
const way = 'from: "it-support-specialist", to: "cto"';

/** Each question as costly as one can make it. */
const questions: Readonly<Record<string, (at: number) => string>> = {
  assessReadiness: () => `assessReadiness(role: "cto", profile: ${profile()}) { score }`,
  bridges: () => 'bridges(from: "engineering", to: "it-operations", first: 100) { kind }',
  careerFork: () => 'careerFork(roles: ["cio", "cto", "ciso", "cpo", "cdo"], first: 1) { share }',
  careerPaths: () => `careerPaths(${way}, first: 20, optimize: EFFORT) { paretoOptimal }`,
  compareRoles: () => `compareRoles(roles: ${some(roles, 6)}) { similarity levelDifferences { skill { key } } }`,
  dataset: () => 'dataset { quality { editorialFacts } }',
  explainNoPath: () =>
    'explainNoPath(from: "it-support-specialist", to: "ceo", avoid: ["it-manager"], kinds: [LATERAL, SWITCH], maxSteps: 4) { because }',
  gatewayRoles: () => 'gatewayRoles(first: 1) { share }',
  matchRoles: () => `matchRoles(profile: ${profile()}, first: 1) { score }`,
  node: () => 'node(id: "Role:cio") { id }',
  nodes: () => `nodes(ids: ${list(100, (at) => `Role:${roles[at % roles.length] ?? ''}`)}) { id }`,
  occupationGap: () => 'occupationGap(from: "esco-1330-2", to: "esco-1330-3") { similarity }',
  orgChart: () => 'orgChart(organizationType: "traditional-enterprise") { posts { role { key } } }',
  reachableRoles: () => 'reachableRoles(from: "it-support-specialist", maxSteps: 10, first: 1) { steps }',
  readinessQuestions: () => 'readinessQuestions(role: "cto", minImportance: 0) { question }',
  recommendLeadership: () =>
    'recommendLeadership(organization: { headcount: 4000, sector: FINANCE, regulated: true }) { roles { key } because }',
  reportingChain: () => 'reportingChain(role: "it-support-specialist") { roles { key } }',
  resolve: (at) => `resolve(name: "${unknown(at)}") { key }`,
  search: (at) => `search(text: "cheif informaton oficer for tecnology ${at}", first: 1) { key }`,
  shortestPath: () => `shortestPath(${way}) { length }`,
  similarOccupations: () => 'similarOccupations(occupation: "esco-1330-2", first: 1) { similarity }',
  similarRoles: () => 'similarRoles(role: "cio", first: 1) { similarity }',
  skillGap: () => `skillGap(profile: ${profile()}, to: "cto") { to { key } }`,
  skillLevels: () => 'skillLevels { level title }',
};

/** The look-ups that every concept answers. */
function lookup(field: string): ((at: number) => string) | undefined {
  const { args, type } = schema.getQueryType()?.getFields()[field] ?? {};
  if (args?.some(({ name }) => name === 'filter')) return () => `${field}(first: 100) { totalCount nodes { id } }`;
  const [key] = args ?? [];
  if (type && key?.name === 'key' && isNonNullType(key.type) && getNamedType(type).name !== 'Node')
    return (at) => `${field}(key: "${unknown(at)}") { id }`;
  return undefined;
}

test.each(Object.keys(schema.getQueryType()?.getFields() ?? {}))(
  'what %s computes is charged',
  { timeout: 60_000 },
  async (field) => {
    const question = questions[field] ?? lookup(field);
    if (!question) throw new Error(`say how ${field} is asked as costly as it can be`);
    let asked = 0;
    const next = () => times(aliases, (at) => question(asked + at));
    const document = parse(next());
    const { complexity, fault } = weigh({ schema, document, variableValues: {}, contextValue: {} });
    expect(fault).toBeUndefined();
    const ask = async () => {
      asked += aliases;
      const { errors } = await api.ask(next());
      expect(
        errors?.filter(({ extensions }) => !['NOT_FOUND', 'AMBIGUOUS'].includes(String(extensions?.code))) ?? [],
      ).toEqual([]);
    };
    await processorTimes(ask, 3);
    const milliseconds = await leastTime(ask, (most * (complexity + 100)) / 1_000);
    // A request costs some, whatever it asks.
    expect(milliseconds * 1_000).toBeLessThan(most * (complexity + 100));
  },
);

const charged = async (query: string, variables = {}) =>
  Number(/complexity is (\d+)/.exec((await api.refuse(query, variables)).message)?.[1]);

test('a name that is no key is charged more than a key, wherever it stands', async () => {
  const avoiding = `query ($avoid: [String!]) ${times(40, `careerPaths(${way}, first: 20, avoid: $avoid) { length }`)}`;
  const ways = (name: string) => charged(avoiding, { avoid: Array(10).fill(name) });
  expect((await ways('Chief Information Officer')) - (await ways('cio'))).toBe(40 * 10 * 80);
  const matching = `query ($profile: ProfileInput!) ${times(20, 'matchRoles(profile: $profile) { score }')}`;
  const matches = (name: string) => charged(matching, { profile: { roles: Array(150).fill(name) } });
  expect((await matches('Chief Information Officer')) - (await matches('cio'))).toBe(20 * 150 * 80);
});

test('each value of a list is charged', async () => {
  const filtered = `query ($keys: [String!]) ${times(120, 'occupations(first: 100, filter: { keys: $keys }) { nodes { key title } }')}`;
  const listed = (count: number) => charged(filtered, { keys: Array(count).fill('x') });
  expect((await listed(200)) - (await listed(150))).toBe(120 * 50);
});
