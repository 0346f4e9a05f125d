import '../schema/index.ts';
import { expect, test } from 'vitest';
import { recipes } from '../schema/per-revision.ts';
import type { EdgeName, Label } from '../src/graph/model.ts';
import type { ReadEdges, ReadNodes } from '../src/graph/projection.ts';
import { stopwatch } from '../src/graph/stopwatch.ts';
import { ladder } from './bench/ladder.ts';
import { longestTurn } from './processor-time.ts';

/** Milliseconds of computing in which nobody else has a turn; twice what is aimed at, as garbage is collected in them. */
const most = 100;

const { roles, steps, required } = ladder(10_000);
const work = roles.flatMap((from, at) =>
  [1, 2, 3, 4, 5, 6].map((each) => ({ from, to: `work-${String((at * each) % 3_000)}`, share: 'LEADS' })),
);
const edges: Partial<Record<EdgeName, readonly unknown[]>> = {
  LEADS_TO: steps,
  REQUIRES: required,
  RESPONSIBLE_FOR: work,
  IN_TRACK: roles.map((from) => ({ from, to: 'engineering' })),
  IN_DOMAIN: work.slice(0, 3_000).map(({ to }, at) => ({ from: to, to: `domain-${String(at % 20)}` })),
};
const nodes: Partial<Record<Label, readonly unknown[]>> = {
  Role: roles.map((key) => ({ key, title: key, level: 'SENIOR', entry: false, aliases: [] })),
};

test('what the first question after a change of the data needs of 10,000 roles is made in pieces', async () => {
  for (const recipe of recipes) {
    const turns: number[] = [];
    while (turns.length < 3 && Math.min(...turns) >= most) {
      // Copies, because what was made of a list is remembered.
      const read = ((edge: EdgeName) => Promise.resolve([...(edges[edge] ?? [])])) as ReadEdges;
      const readNodes = ((label: Label) => Promise.resolve([...(nodes[label] ?? [])])) as ReadNodes;
      turns.push(await longestTurn(() => recipe(read, readNodes, () => Promise.resolve([])), stopwatch));
    }
    expect(Math.min(...turns), String(recipe)).toBeLessThan(most);
  }
});
