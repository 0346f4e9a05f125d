import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('levels of a skill', () => {
  const levels = (key: string) =>
    api.ask(
      `query ($key: String!) { skill(key: $key) { levels {
        level title shows source { key } evidence { confidence basis inherited sources { key } }
      } } }`,
      { key },
    );

  test('are told by the sources that describe them, the lowest first, then by the title of the source', async () => {
    const { data } = await levels('cloud-computing');
    const reported = (source: string) => ({
      source: { key: source },
      evidence: { confidence: 'REPORTED', basis: null, inherited: false, sources: [{ key: source }] },
    });
    expect(data.skill.levels).toEqual([
      { level: 1, title: 'Aware', shows: 'Has heard of it.', ...reported('survey') },
      { level: 1, title: 'Aware', shows: 'Knows that it is somewhere else.', ...reported('article') },
      { level: 4, title: 'Advanced', shows: 'Helps others to move.', ...reported('survey') },
    ]);
  });

  test('are an empty list where no source describes any', async () => {
    const { data } = await levels('vendor-management');
    expect(data.skill.levels).toEqual([]);
  });

  test.each([
    { levelsBy: ['article'], keys: ['cloud-computing'] },
    { levelsBy: ['statistic'], keys: [] },
    { levelsBy: [], keys: [] },
    { levelsBy: null, keys: ['cloud-computing', 'strategic-thinking', 'vendor-management'] },
  ])('find skills by the sources $levelsBy', async ({ levelsBy, keys }) => {
    const { data } = await api.ask(
      'query ($levelsBy: [String!]) { skills(first: 10, filter: { levelsBy: $levelsBy }, orderBy: KEY_ASC) { nodes { key } } }',
      { levelsBy },
    );
    expect(data.skills.nodes.map(({ key }: { key: string }) => key)).toEqual(keys);
  });

  test('of many skills are read in one statement', async () => {
    await api.ask('{ skills(first: 10) { nodes { key } } }');
    api.world.statements();
    await api.ask('{ skills(first: 10) { nodes { key } } }');
    const without = api.world.statements();
    await api.ask('{ skills(first: 10) { nodes { key levels { level } } } }');
    expect(api.world.statements()).toBe(without + 1);
  });
});
