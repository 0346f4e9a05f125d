import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { EdgeName } from '../../src/graph/model.ts';
import type { Graph } from '../../src/graph/port.ts';
import { createApp } from '../../src/server/app.ts';
import { openApi } from '../api.ts';
import { openSmallWorld, silent, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openSmallWorld();
});
afterAll(() => world.graph.close());

const question =
  '{ careerPaths(from: "sysadmin", to: "cio", first: 1) { length } similarRoles(role: "cio", first: 1) { similarity } }';

/** A graph that tells which relationships were read whole, and whose revision can be set. */
function watched(graph: Graph) {
  const read: string[] = [];
  let revision = 'first';
  let searches = 0;
  const own = {
    allEdges: (edge: EdgeName) => {
      read.push(edge);
      return graph.allEdges(edge);
    },
    revision: async () => {
      const known = await graph.revision();
      return known && { ...known, revision };
    },
    search: (...given: Parameters<Graph['search']>) => {
      searches += 1;
      return graph.search(...given);
    },
  } as Pick<Graph, 'allEdges' | 'revision' | 'search'>;
  const made: Graph = {
    ...graph,
    ...own,
    observed: (seen, ...rest) => ({
      ...graph.observed(
        () => {
          seen(revision);
        },
        ...rest,
      ),
      ...own,
    }),
  };
  return { graph: made, read, searches: () => searches, sync: () => (revision = 'second') };
}

test('what is made once per revision is there before it is asked for, and soon after a sync, too', async () => {
  const { graph, read, searches, sync } = watched(world.graph);
  let isWarm = false;
  createApp({ graph, log: silent, warmed: () => (isWarm = true) });
  expect(isWarm).toBe(false);
  // The names are the last that is made.
  await vi.waitUntil(() => searches() === 1, 10_000);
  expect(isWarm).toBe(true);
  const once = [...read];
  expect(once).toEqual([...new Set(once)]);
  expect(once).toContain('LEADS_TO');
  sync();
  await vi.waitUntil(() => searches() === 2, 10_000);
  expect(read.slice(once.length).sort()).toEqual(once.sort());
});

test('where it cannot be made, nobody waits for it', async () => {
  const { graph } = watched(world.graph);
  const failing = { ...graph, revision: () => Promise.reject(new Error('no answer')) };
  await new Promise<void>((resolve) => void createApp({ graph: failing, log: silent, warmed: resolve }));
});

test('it is made when it is asked for where nothing is to be warm', async () => {
  const { graph, read } = watched(world.graph);
  const api = openApi({ ...world, graph });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).toEqual([]);
  expect((await api.ask(question)).errors).toBeUndefined();
  expect(read).toContain('LEADS_TO');
});
