import { expect, test } from 'vitest';
import type { Dataset } from '../../src/graph/dataset.ts';
import { createEmbeddedGraph } from '../../src/graph/embedded/engine.ts';
import { groupBy } from '../../src/graph/group-by.ts';
import { inOnePiece, inPieces, mapping } from '../../src/graph/in-pieces.ts';
import type { Graph } from '../../src/graph/port.ts';
import { stopwatch } from '../../src/graph/stopwatch.ts';
import { careerMapOf } from '../../src/planner/career-map.ts';
import { ladder } from '../bench/ladder.ts';
import { longestTurn } from '../processor-time.ts';

const size = 5_000;
const requiredEach = 10;
const key = (at: number) => `role-${String(at)}`;
const sources = ['bench'];

/** So many roles, each with a name of its own and requirements, as they are stored. */
function datasetOf(roles: number): Dataset {
  const evidence = { confidence: 'REPORTED', sources };
  return {
    header: { title: 'Made up', version: '1.0.0', licence: 'CC0-1.0', citation: 'Made up' },
    revision: 'made-up',
    nodes: [
      ...Array.from({ length: roles }, (_, at) => {
        const title = `Manager of ${at.toString(36)} ${(at * 7919).toString(36)}`;
        const names = [key(at), title.toLowerCase()];
        const properties = { key: key(at), title, level: 'MANAGER', names, sortName: title.toLowerCase(), ...evidence };
        return { label: 'Role' as const, key: key(at), properties };
      }),
      ...Array.from({ length: 100 }, (_, at) => {
        const skill = `skill-${String(at)}`;
        const properties = { key: skill, title: `Skill ${String(at)}`, names: [skill], sortName: skill, ...evidence };
        return { label: 'Skill' as const, key: skill, properties };
      }),
    ],
    edges: Array.from({ length: roles * requiredEach }, (_, at) => {
      const [from, to] = [key(Math.floor(at / requiredEach)), `skill-${String(at % 100)}`];
      const properties = { key: `${from}>${to}`, level: 3, importance: 0.5, ...evidence, figuresSources: sources };
      return { edge: 'REQUIRES' as const, key: `${from}>${to}`, from, to, properties };
    }),
  };
}

test('a work gives the same in pieces and in one', async () => {
  const work = () => mapping([1, 2, 3], (each) => each * 2);
  expect(inOnePiece(work())).toEqual([2, 4, 6]);
  expect(await inPieces(work())).toEqual([2, 4, 6]);
});

test('what a work throws is told', async () => {
  const work = () =>
    mapping([1], () => {
      throw new Error('broken');
    });
  await expect(inPieces(work())).rejects.toThrow('broken');
});

const dataset = datasetOf(size);
const { steps, required } = ladder(size);
const requirements = groupBy(
  required.map((each) => ({ ...each, skill: each.to })),
  ({ from }) => from,
);

// A processor that others use, too, works more slowly at times.
test.each<readonly [string, (graph: Graph) => Promise<unknown>]>([
  ['names', (graph) => graph.search('', { labels: ['Role'], limit: 1 })],
  ['relationships', (graph) => graph.allEdges('REQUIRES')],
  ['facts', (graph) => graph.facts()],
  ['the map of careers', () => inPieces(careerMapOf(steps, requirements))],
])(`%s of ${String(size)} roles are made ready in turns of 50 ms at most`, { retry: 4 }, async (_, work) => {
  const graph = createEmbeddedGraph(dataset);
  expect(await longestTurn(() => work(graph), stopwatch)).toBeLessThan(50);
});
