import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import { createNeo4jWriter } from '../../src/graph/neo4j/writer.ts';
import type { Dataset } from '../../src/graph/dataset.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { openApi } from '../api.ts';
import { worldFolder } from '../world.ts';

const uri = process.env.NEO4J_URI ?? '';

describe.skipIf(uri === '')(
  'syncing Neo4j to the files (skipped without NEO4J_URI: the embedded engine is never written)',
  () => {
    let driver: Driver;
    let dataset: Dataset;
    let changed: Dataset;

    beforeAll(async () => {
      driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
      const files = await readSeedFiles(worldFolder);
      dataset = datasetOf(files);
      changed = datasetOf(
        files
          .filter(({ path }) => path !== 'pay-bands/cto-us-base.yaml')
          .map((file) =>
            file.path === 'tracks/engineering.yaml' ? { ...file, text: file.text.replace('The', 'Our') } : file,
          )
          .map((file) =>
            file.path === 'roles/cto.yaml'
              ? { ...file, text: file.text.replace('difficulty: 4', 'difficulty: 5') }
              : file,
          )
          .concat({ path: 'tracks/design.yaml', text: 'title: Design\nsummary: New.\n' }),
      );
    });
    afterAll(() => driver.close());

    const sync = async (data: Dataset, progress?: (done: number, total: number) => void) => {
      const writer = createNeo4jWriter(await connect({ uri }));
      const changes = await writer.sync(data, progress);
      await writer.close();
      return changes.filter(({ added, changed: altered, removed }) => added + altered + removed > 0);
    };
    const run = async (statement: string) => {
      const { records } = await driver.executeQuery(statement);
      return records.map((record) => record.toObject());
    };

    test('changes nothing the second time', async () => {
      await sync(dataset);
      expect(await sync(dataset)).toEqual([]);
    });

    test('shows in the next answer of a running server, in plans too', async () => {
      await sync(dataset);
      const graph = createNeo4jGraph(await connect({ uri }));
      const api = openApi({ graph, statements: () => 0 });
      const difficulty = async () => {
        const { data } = await api.ask(
          '{ careerPaths(from: "cto", to: "cio", first: 1) { steps { difficulty } } dataset { revision } }',
        );
        return [data.careerPaths[0].steps[0].difficulty, data.dataset.revision];
      };
      expect(await difficulty()).toEqual([4, dataset.revision]);
      await sync(changed);
      expect(await difficulty()).toEqual([5, changed.revision]);
      await graph.close();
    });

    test('adds, changes and removes what differs, and tells so', async () => {
      await sync(dataset);
      expect(await sync(changed)).toEqual([
        { kind: 'Track', added: 1, changed: 1, removed: 0 },
        { kind: 'PayBand', added: 0, changed: 0, removed: 1 },
        { kind: 'LEADS_TO', added: 0, changed: 1, removed: 0 },
        { kind: 'PAYS', added: 0, changed: 0, removed: 1 },
      ]);
      const graph = createNeo4jGraph(await connect({ uri }));
      expect((await graph.nodes('Track', ['engineering'])).get('engineering')?.summary).toBe('Our Engineering family.');
      expect((await graph.revision())?.revision).toBe(changed.revision);
      await graph.close();
    });

    test('brings back what another hand changed or deleted', async () => {
      await sync(dataset);
      await run("MATCH (r:Role {key: 'cio'}) SET r.title = 'Wrong' WITH r MATCH (r)-[e:REQUIRES]->() DELETE e");
      expect(await sync(dataset)).toEqual([
        { kind: 'Role', added: 0, changed: 1, removed: 0 },
        { kind: 'REQUIRES', added: 3, changed: 0, removed: 0 },
      ]);
    });

    test('is one transaction: a failure leaves everything as it was', async () => {
      await sync(dataset);
      const [first] = changed.edges;
      if (!first) throw new Error('the world has edges');
      const broken: Dataset = {
        ...changed,
        edges: [
          ...changed.edges,
          { ...first, key: 'broken', properties: { ...first.properties, key: 'broken', bad: [1, 'mixed'] } },
        ],
      };
      await expect(sync(broken)).rejects.toThrow();
      expect(await sync(dataset)).toEqual([]);
    });

    test('of much data takes several transactions, and readers see it before, after, or not at all', async () => {
      await sync(dataset);
      const graph = createNeo4jGraph(await connect({ uri }));
      const writer = createNeo4jWriter(await connect({ uri }), { transactionSize: 1 });
      // Neo4j plans a statement that it has not met for longer than the sync takes.
      await graph.nodes('Track', ['engineering', 'design']);
      const seen = new Set<string>();
      let syncing = true;
      const reader = async () => {
        while (syncing)
          seen.add(
            await graph.nodes('Track', ['engineering', 'design']).then(
              (found) =>
                [...found.values()]
                  .map(({ summary }) => summary)
                  .sort()
                  .join(' '),
              (error: unknown) => (error as Error).name,
            ),
          );
      };
      const syncs = writer.sync(changed).finally(() => {
        syncing = false;
      });
      await Promise.all([syncs, ...Array.from({ length: 4 }, reader)]);
      const whole = ['The Engineering family.', 'New. Our Engineering family.', 'GraphUnavailableError'];
      expect([...seen].filter((each) => !whole.includes(each))).toEqual([]);
      expect((await graph.nodes('Track', ['engineering', 'design'])).size).toBe(2);
      await writer.close();
      await graph.close();
    });

    test('that fails before it has written anything leaves the data as they were, for readers too', async () => {
      await sync(dataset);
      const nodes = changed.nodes.map((node) =>
        node.key === 'design'
          ? { ...node, properties: { ...node.properties, summary: { no: 'property' } as never } }
          : node,
      );
      await expect(sync({ ...changed, nodes })).rejects.toThrow();
      const graph = createNeo4jGraph(await connect({ uri }));
      expect((await graph.nodes('Track', ['engineering'])).get('engineering')?.summary).toBe('The Engineering family.');
      await graph.close();
    });

    test('brings back the full-text index, without which the graph is not ready', async () => {
      await sync(dataset);
      const graph = createNeo4jGraph(await connect({ uri }));
      await expect(graph.ready()).resolves.toBeUndefined();
      const [index] = await run(
        "SHOW FULLTEXT INDEXES YIELD name, properties WHERE properties = ['names'] RETURN name",
      );
      await run(`DROP INDEX ${String(index?.name)}`);
      await expect(graph.ready()).rejects.toThrow('Neo4j lacks the full-text index of names: run the seed command');
      await sync(dataset);
      await expect(graph.ready()).resolves.toBeUndefined();
      await graph.close();
    });

    test('reports progress to its end', async () => {
      await run('MATCH (n) DETACH DELETE n');
      const steps: [number, number][] = [];
      await sync(dataset, (done, total) => steps.push([done, total]));
      const total = dataset.nodes.length + dataset.edges.length;
      expect(steps.at(-1)).toEqual([total, total]);
    });

    test('stores whole numbers as integers, and fractions as floats', async () => {
      await sync(dataset);
      expect(
        await run(
          "MATCH (:Role {key: 'cio'})-[r:REQUIRES]->(:Skill {key: 'strategic-thinking'}) RETURN valueType(r.level) AS level, valueType(r.importance) AS importance",
        ),
      ).toEqual([{ level: 'INTEGER NOT NULL', importance: 'FLOAT NOT NULL' }]);
    });

    test('reads in READ sessions, where a write is refused', async () => {
      const connection = await connect({ uri });
      await expect(connection.read('CREATE (n:Person) RETURN n')).rejects.toThrow(/read access mode|AccessMode/i);
      await connection.close();
    });
  },
);
