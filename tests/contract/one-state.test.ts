import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import { createNeo4jWriter } from '../../src/graph/neo4j/writer.ts';
import { gathering } from '../../src/graph/gathering.ts';
import type { Graph } from '../../src/graph/port.ts';
import { remembering } from '../../src/graph/remembering.ts';
import type { Dataset } from '../../src/graph/dataset.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { openApi } from '../api.ts';
import { worldFolder } from '../world.ts';

const uri = process.env.NEO4J_URI ?? '';

/** Spans three statements, each of which shows by its titles which revision it read. */
const operation = `{
  role(key: "cio") { title track { title } skills(first: 3) { nodes { title } } previousSteps(first: 1) { nodes { title } } }
  dataset { revision }
}`;

describe.skipIf(uri === '')(
  'an operation beside syncs (skipped without NEO4J_URI: the embedded engine never changes)',
  () => {
    let worlds: [Dataset, Dataset];
    let graph: Graph;
    const write = async (dataset: Dataset) => {
      const writer = createNeo4jWriter(await connect({ uri }));
      await writer.sync(dataset);
      await writer.close();
    };
    beforeAll(async () => {
      const files = await readSeedFiles(worldFolder);
      const marked = (mark: string) =>
        datasetOf(files.map((file) => ({ ...file, text: file.text.replace(/^title: (.*)$/m, `title: $1 ${mark}`) })));
      worlds = [marked('one'), marked('two')];
      await write(worlds[0]);
      graph = createNeo4jGraph(await connect({ uri }));
    });
    afterAll(() => graph.close());

    /** Twenty readers beside a loop of syncs; the marks that each answer shows. */
    async function marksSeen(read: Graph): Promise<string[][]> {
      const api = openApi({ graph: read, statements: () => 0 });
      const seen: string[][] = [];
      let syncing = true;
      const reader = async () => {
        while (syncing) {
          // Readers without a pause leave the syncs no turn on a small machine.
          await pause(50);
          const { data, errors } = await api.ask(operation);
          if (errors) continue;
          const revision = worlds.findIndex((world) => world.revision === data.dataset.revision);
          const titles = [...JSON.stringify(data).matchAll(/ (one|two)"/g)].map(([, mark]) => mark ?? '');
          seen.push([...new Set([...titles, ['one', 'two'][revision] ?? 'unknown'])]);
        }
      };
      const syncs = async () => {
        for (let at = 0; at < 4; at += 1) {
          await write(worlds[at % 2 === 0 ? 0 : 1]);
          // Readers wait for a sync to end, and must find the data before the next begins.
          await pause(300);
        }
        syncing = false;
      };
      await Promise.all([syncs(), ...Array.from({ length: 20 }, reader)]);
      return seen;
    }

    test.each([
      ['that is asked every time', (plain: Graph) => plain],
      ['that gathers questions', (plain: Graph) => gathering(plain)],
      ['that remembers', (plain: Graph) => remembering(plain, { rows: 1_000, checkEvery: 20 })],
      ['that remembers and checks every time', (plain: Graph) => remembering(plain, { rows: 1_000, checkEvery: 0 })],
    ])(
      'shows one revision of a graph %s',
      async (_, made) => {
        const seen = await marksSeen(made(graph));
        expect(seen.filter((marks) => marks.length > 1)).toEqual([]);
        expect(new Set(seen.flat())).toEqual(new Set(['one', 'two']));
      },
      120_000,
    );

    test('is one also where some of its statements find nothing', async () => {
      await write(worlds[0]);
      const api = openApi({ graph, statements: () => 0 });
      const { data } = await api.ask(
        '{ role(key: "sysadmin") { key } roles(filter: { keys: ["none"] }) { nodes { key } } }',
      );
      expect(data).toEqual({ role: { key: 'systems-administrator' }, roles: { nodes: [] } });
    });

    test('is answered without a statement when all is remembered, and by the new data soon after a sync', async () => {
      await write(worlds[0]);
      let statements = 0;
      const counted = createNeo4jGraph(await connect({ uri, onStatement: () => (statements += 1) }));
      const api = openApi({ graph: remembering(counted, { rows: 1_000, checkEvery: 200 }), statements: () => 0 });
      const title = async () => (await api.ask('{ role(key: "cio") { title } }')).data.role.title as string;
      await title();
      statements = 0;
      expect([await title(), statements]).toEqual(['Chief Information Officer one', 0]);
      await write(worlds[1]);
      await pause(200);
      expect(await title()).toBe('Chief Information Officer two');
      await counted.close();
    });
  },
);
