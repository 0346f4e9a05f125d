import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQuestions } from '../src/web/answers/question.ts';
import { openApi, type Api } from './api.ts';
import { openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

/** The whole answer; its errors stand in the order in which they happened, which is not the same each time. */
async function text(query: string, variables = {}): Promise<string> {
  const { errors, ...answer } = await api.ask(query, variables);
  return JSON.stringify({ ...answer, errors: errors?.map((error) => JSON.stringify(error)).sort() });
}

test.each(readQuestions().map(({ name, query }) => [name, query] as const))(
  'the example %s has the same answer when it is asked again',
  async (_, query) => {
    const first = await text(query);
    expect(first).not.toContain('"errors"');
    expect(await text(query)).toBe(first);
    expect(await text(query)).toBe(first);
  },
);

const varied = `
  query ($role: String!, $first: Int = 2, $short: Boolean = false) {
    __typename
    z: role(key: $role) { ...Named skills(first: $first) { nodes { key ... on Skill @skip(if: $short) { title } } } }
    search(text: $role, first: $first) { node { __typename id ... on Role { title } } }
    a: shortestPath(from: "cio", to: $role) { roles { key } }
  }
  fragment Named on Role { title summary @include(if: $short) key }`;

test('other variables have their own answers and errors', async () => {
  const all = [
    { role: 'cto' },
    { role: 'cio', first: 1 },
    { role: 'cto', short: true },
    { role: 'nobody at all' },
    { role: 'cto', first: 101 },
    { role: 7 },
    {},
  ];
  const fresh = await Promise.all(all.map((each, at) => text(`${varied} # ${String(at)}`, each)));
  expect(new Set(fresh).size).toBe(all.length);
  const again: string[] = [];
  for (const each of [all[0], ...all]) again.push(await text(varied, each));
  expect(again.slice(1)).toEqual(fresh);
});
