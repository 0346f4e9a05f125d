import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edgeShapes } from '../../src/graph/model.ts';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';

const page = readFileSync(new URL('../../src/graph/neo4j/README.md', import.meta.url), 'utf8');
const uri = process.env.NEO4J_URI ?? '';

test('the picture of the model has every relationship and no other', () => {
  const drawn = [...page.matchAll(/^ {2}(\w+) -- (\w+) --> (\w+)$/gm)].map(([, ...arrow]) => arrow.join(' '));
  const known = Object.values(edgeShapes).map(({ from, type, to }) => `${from} ${type} ${to}`);
  expect(drawn.sort()).toEqual(known.sort());
});

/** A part of an answer of the API, whose shape its query says. */
type Part = any; // oxlint-disable-line typescript/no-explicit-any

/** A question of the page, and what makes its rows of an answer of the API. */
interface Question {
  readonly asked: string;
  readonly api: string;
  readonly rows: (data: Part) => object[];
}

const sourceTitles = ({ sources }: { sources: { key: string; title: string }[] }) =>
  sources.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ title }) => title);
const sources = 'sources { key title }';

const by =
  (...fields: string[]) =>
  (a: Part, b: Part): number => {
    const field = fields.find((each) => a[each] !== b[each]);
    return field === undefined ? 0 : a[field] < b[field] ? -1 : 1;
  };

const questions: readonly Question[] = [
  {
    asked: 'How many steps is it from systems administrator to CIO?',
    api: '{ shortestPath(from: "systems-administrator", to: "cio") { length } }',
    rows: ({ shortestPath: { length } }) => [{ steps: length }],
  },
  {
    asked: 'What comes after IT manager, and how usual is it?',
    api: '{ role(key: "it-manager") { nextSteps(first: 100) { edges { kind prevalence years { typical } node { title } } } } }',
    rows: ({ role }) =>
      role.nextSteps.edges
        .map(({ kind, prevalence, years, node }: Part) => ({
          role: node.title,
          kind,
          prevalence,
          years: years.typical,
        }))
        .sort(by('role', 'kind')),
  },
  {
    asked: 'What stands behind the step from IT manager to IT director?',
    api: `{ shortestPath(from: "it-manager", to: "it-director") {
      steps { evidence { confidence basis ${sources} } figures { ${sources} } } } }`,
    rows: ({ shortestPath }) =>
      shortestPath.steps.map(({ evidence, figures }: Part) => ({
        confidence: evidence.confidence,
        basis: evidence.basis,
        sources: sourceTitles(evidence),
        sourcesOfYears: sourceTitles(figures),
      })),
  },
  {
    asked: 'What must a CIO be able to do, and who says so?',
    api: `{ role(key: "cio") { skills(first: 100) {
      edges { level importance node { title } evidence { confidence ${sources} } } } } }`,
    rows: ({ role }) =>
      role.skills.edges
        .map(({ level, importance, node, evidence }: Part) => ({
          skill: node.title,
          level,
          importance,
          confidence: evidence.confidence,
          sources: sourceTitles(evidence),
        }))
        .sort((a: Part, b: Part) => b.importance - a.importance || by('skill')(a, b)),
  },
  {
    asked: 'What does a CTO answer for that a CIO does not?',
    api: '{ roles(filter: { keys: ["cto", "cio"] }) { nodes { key responsibilities(first: 100) { nodes { title } } } } }',
    rows: ({ roles }) => {
      const of = (key: string): string[] =>
        roles.nodes
          .find((role: Part) => role.key === key)
          .responsibilities.nodes.map(({ title }: { title: string }) => title);
      return of('cto')
        .filter((work) => !of('cio').includes(work))
        .sort()
        .map((work) => ({ work }));
    },
  },
  {
    asked: 'Which work of which roles builds the skill of negotiating?',
    api: `{ skill(key: "negotiation") { developedBy(first: 100) {
      nodes { title heldBy(first: 100) { edges { share node { title } } } } } } }`,
    rows: ({ skill }) =>
      skill.developedBy.nodes
        .map(({ title, heldBy }: Part) => ({
          work: title,
          roles: heldBy.edges
            .filter(({ share }: Part) => share === 'LEADS')
            .map(({ node }: Part) => node.title)
            .sort(),
        }))
        .filter(({ roles }: Part) => roles.length > 0)
        .sort(by('work')),
  },
  {
    asked: 'Which skills do most executives need?',
    api: '{ roles(filter: { levels: [C_SUITE] }, first: 100) { nodes { skills(first: 100) { nodes { title } } } } }',
    rows: ({ roles }) => {
      const counts = new Map<string, number>();
      for (const { skills } of roles.nodes)
        for (const { title } of skills.nodes) counts.set(title, (counts.get(title) ?? 0) + 1);
      return [...counts]
        .map(([skill, count]) => ({ skill, roles: count }))
        .sort((a, b) => b.roles - a.roles || by('skill')(a, b))
        .slice(0, 10);
    },
  },
  {
    asked: 'Which leaders does a start-up need, and from how many staff on?',
    api: '{ organizationType(key: "start-up") { needs { role { title } need minHeadcount } } }',
    rows: ({ organizationType }) =>
      organizationType.needs
        .map(({ role, need, minHeadcount }: Part) => ({ role: role.title, need, staff: minHeadcount }))
        .sort(by('role')),
  },
  {
    asked: 'What is a CTO paid in the United States, and by whose figures?',
    api: `{ payBands(filter: { roles: ["cto"], regions: ["US"] }) {
      nodes { key component year low high percentiles { p50 } evidence { ${sources} } } } }`,
    rows: ({ payBands }) =>
      payBands.nodes
        .map(({ key, percentiles, evidence, ...band }: Part) => ({
          band: key,
          ...band,
          median: percentiles?.p50 ?? null,
          sources: sourceTitles(evidence),
        }))
        .sort(by('band')),
  },
  {
    asked: 'What rests on the article that compares CTO and CIO?',
    api: '{ source(key: "cto-vs-cio-article") { citedBy { kind count } } }',
    rows: ({ source }) => source.citedBy.map(({ kind, count }: Part) => ({ kind, facts: count })).sort(by('kind')),
  },
];

const statements = new Map(
  [...page.matchAll(/^### (.+)\n\n```cypher\n([^`]+)```/gm)].map(([, asked = '', cypher = '']) => [asked, cypher]),
);

test('every question of the page is one that is tried here', () => {
  expect([...statements.keys()]).toEqual(questions.map(({ asked }) => asked));
});

describe.skipIf(uri === '')('Cypher (skipped without NEO4J_URI: the embedded engine takes none)', () => {
  let driver: Driver;
  let api: Api;

  beforeAll(async () => {
    driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
    api = openApi(await openSeed());
  });
  afterAll(async () => {
    await api.world.graph.close();
    await driver.close();
  });

  test.each(questions)('answers as the API does: $asked', async ({ asked, api: query, rows }) => {
    const { records } = await driver.executeQuery(statements.get(asked) ?? '');
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    const found = records.map((record) => record.toObject());
    for (const { roles } of found) if (Array.isArray(roles)) roles.sort();
    expect(found).not.toEqual([]);
    expect(found).toEqual(rows(data));
  });
});
