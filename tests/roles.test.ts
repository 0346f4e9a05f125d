import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('roles', () => {
  const page = async (args: string) =>
    (
      await api.ask(
        `{ roles(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { key } } }`,
      )
    ).data.roles;

  test('come by title, with an exact total whatever the page', async () => {
    const roles = await page('first: 2');
    expect(roles.totalCount).toBe(12);
    expect(roles.nodes).toEqual([{ key: 'ceo' }, { key: 'cfo' }]);
    expect(roles.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('are walked forward and backward with cursors', async () => {
    const first = await page('first: 5, orderBy: LEVEL_DESC');
    const second = await page(`first: 5, orderBy: LEVEL_DESC, after: "${first.pageInfo.endCursor}"`);
    const third = await page(`first: 5, orderBy: LEVEL_DESC, after: "${second.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes, ...third.nodes].map(({ key }: { key: string }) => key)).toEqual([
      'ceo',
      'cfo',
      'cio',
      'cto',
      'vp-engineering',
      'it-director',
      'engineering-manager',
      'it-manager',
      'infrastructure-lead',
      'software-engineer',
      'systems-administrator',
      'it-support-specialist',
    ]);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await page(`last: 5, orderBy: LEVEL_DESC, before: "${second.pageInfo.startCursor}"`);
    expect(back.nodes).toEqual(first.nodes);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('are filtered by everything at once', async () => {
    expect(
      (
        await page(
          'filter: { levels: [C_SUITE], tracks: ["it-operations", "engineering"], orientations: [INWARD], skills: ["vendor-management"], organizationTypes: ["traditional-enterprise"], entry: false, hasPay: true }',
        )
      ).nodes,
    ).toEqual([{ key: 'cio' }]);
    expect((await page('filter: { keys: ["cto", "nobody", "cio"] }')).totalCount).toBe(2);
    expect((await page('filter: { levels: [C_SUITE], hasPay: false }')).nodes).toEqual([
      { key: 'ceo' },
      { key: 'cfo' },
    ]);
  });

  test('of an empty page have a total and no cursors', async () => {
    expect(await page('first: 0')).toEqual({
      totalCount: 12,
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(await page('filter: { keys: [] }')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test.each([
    ['first: 101', '100'],
    ['first: -1', '-1'],
    ['last: 1000', '100'],
    ['first: 1, last: 1', 'not both'],
    ['after: "nonsense"', 'not a cursor'],
    ['after: "WzFd", orderBy: LEVEL_ASC', 'another ordering'],
  ])('with (%s) are refused, saying why', async (args, said) => {
    const error = await api.refuse(`{ roles(${args}) { nodes { key } } }`);
    expect(error.extensions?.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain(said);
  });
});
