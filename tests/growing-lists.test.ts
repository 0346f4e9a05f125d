import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../src/graph/port.ts';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

const long = 101;

/** Has so many of every relationship that a list names. */
function withHubs(graph: Graph): Graph {
  return {
    ...graph,
    observed: (seen) => withHubs(graph.observed(seen)),
    async findEdges(edge, direction, keys, query) {
      const pages = await graph.findEdges(edge, direction, keys, query);
      return new Map(
        [...pages].map(
          ([
            key,
            {
              rows: [row],
            },
          ]) => {
            const size = row ? Math.min(query.limit, long) : 0;
            return [key, { rows: row ? Array.from({ length: size }, () => row) : [], total: long, more: size < long }];
          },
        ),
      );
    },
  };
}

describe('a list that grows with the classifications', () => {
  let api: Api;
  let hubs: Api;
  beforeAll(async () => {
    const world = await openSmallWorld();
    api = openApi(world);
    hubs = openApi({ ...world, graph: withHubs(world.graph) });
  });
  afterAll(() => api.world.graph.close());

  const lists = [
    ['occupations', 'roles'],
    ['occupations', 'requires'],
    ['occupations', 'relatedTo'],
    ['skills', 'occupations'],
  ] as const;
  const sizes = async (of: Api, records: string, list: string, args = '') => {
    const { data, errors } = await of.ask(`{ ${records} { nodes { ${list}${args} { __typename } } } }`);
    const nodes: Record<string, unknown[]>[] = data?.[records]?.nodes ?? [];
    return { errors, sizes: nodes.map((node) => node[list]?.length ?? 0) };
  };

  test.each(lists)('%s { %s } comes whole where it is short, and as long as asked for', async (records, list) => {
    const whole = await sizes(api, records, list);
    expect(whole.errors).toBeUndefined();
    expect(Math.max(...whole.sizes)).toBeGreaterThan(0);
    const first = await sizes(api, records, list, '(first: 1)');
    expect(first.sizes).toEqual(whole.sizes.map((size) => Math.min(size, 1)));
  });

  test.each(lists)('%s { %s } is never cut silently', async (records, list) => {
    const { errors } = await sizes(hubs, records, list);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/more than 100 items.*"first"/);
    const some = await sizes(hubs, records, list, '(first: 100)');
    expect(some.errors).toBeUndefined();
    expect(Math.max(...some.sizes)).toBe(100);
  });

  test('counts as a page, so that lists in lists are refused', async () => {
    const nested = (first = '') =>
      `{ skills(first: 1) { nodes { occupations${first} { occupation { requires${first} { skill { occupations${first} { occupation { key } } } } } } } } }`;
    const refused = await api.ask(nested());
    expect(refused.errors?.[0]?.extensions?.code).toBe('TOO_COMPLEX');
    expect((await api.ask(nested('(first: 10)'))).errors).toBeUndefined();
  });

  test.each([0, 101])('refuses %i items', async (first) => {
    const { errors } = await sizes(api, 'skills', 'occupations', `(first: ${String(first)})`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
