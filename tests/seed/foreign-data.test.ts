import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import { createNeo4jWriter } from '../../src/graph/neo4j/writer.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { Dataset } from '../../src/graph/dataset.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { run as runProgram } from '../e2e/program.ts';
import { openApi } from '../api.ts';
import { worldFolder } from '../world.ts';

const uri = process.env.NEO4J_URI ?? '';

describe.skipIf(uri === '')(
  'a database that holds data from elsewhere (skipped without NEO4J_URI: the embedded engine shares none)',
  () => {
    let driver: Driver;
    let graph: Graph;
    let dataset: Dataset;
    let without: Dataset;

    const run = async (statement: string) => {
      const { records } = await driver.executeQuery(statement);
      return records.map((record) => record.toObject());
    };
    const clear = () => run('MATCH (n) DETACH DELETE n');
    const sync = async (data: Dataset) => {
      const writer = createNeo4jWriter(await connect({ uri }));
      try {
        await writer.sync(data);
      } finally {
        await writer.close();
      }
    };
    /** Everything in the database, foreign or ours. */
    const everything = () =>
      run(`CALL () { MATCH (n) RETURN labels(n) AS what, properties(n) AS properties
             UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS what, properties(r) AS properties }
           RETURN what, properties ORDER BY what, properties.key, toString(properties.name)`);

    beforeAll(async () => {
      driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
      const files = await readSeedFiles(worldFolder);
      dataset = datasetOf(files);
      without = datasetOf(files.filter(({ path }) => path !== 'pay-bands/cto-us-base.yaml'));
      await clear();
      graph = createNeo4jGraph(await connect({ uri }));
    });
    beforeEach(() => sync(dataset));
    afterEach(clear);
    afterAll(async () => {
      await graph.close();
      await driver.close();
    });

    test.each([
      ['nodes under our labels without a key', "CREATE (:Role {title: 'Foreign'}), (:Skill), (:Source {sources: 1})"],
      ['a node under our label with the key of a record', "CREATE (:Role {key: 'cio', title: 'Foreign'})"],
      ['a record of datasets', "CREATE (:Dataset {title: 'Foreign', seeding: true, revision: '1'})"],
      [
        'relationships of our types between our records',
        "MATCH (a:Role {key: 'cio'}), (b:Role {key: 'systems-administrator'}), (s:Skill) CREATE (b)-[:LEADS_TO]->(a) CREATE (a)-[:REQUIRES {level: 'high'}]->(s)",
      ],
      [
        'relationships of our types to foreign nodes, and back',
        "MATCH (a:Role {key: 'cio'}), (b:Role {key: 'systems-administrator'}) CREATE (b)-[:LEADS_TO {key: '1'}]->(x:Role {names: ['cio'], key: 'x'})-[:LEADS_TO {key: '2'}]->(a) CREATE (x)-[:CLASSIFIED_AS]->(:Occupation)",
      ],
    ])('with %s answers as if they were not there', async (_, statement) => {
      const api = openApi({ graph, statements: () => 0 });
      const answers = async () => [
        await graph.counts(),
        await graph.facts(),
        await api.ask(`{
          roles(last: 1) { totalCount nodes { title } }
          sources { totalCount }
          search(text: "Foreign") { key }
          role(key: "cio") {
            skills(first: 9) { totalCount edges { level node { key } } }
            previousSteps { totalCount nodes { key } }
          }
          shortestPath(from: "sysadmin", to: "cio") { roles { key } }
          careerPaths(from: "sysadmin", to: "cio", first: 3) { steps { from { key } } }
          dataset { title revision }
        }`),
      ];
      const before = await answers();
      expect(before).not.toContainEqual(expect.objectContaining({ errors: expect.anything() }));
      await run(statement);
      expect(await answers()).toEqual(before);
      await expect(graph.ready()).resolves.toBeUndefined();
    });

    test.each([
      ['3 nodes', "CREATE (:Role {title: 'Foreign'}), (:Skill), (:Track {key: 'x'}), (:Person)"],
      ['1 nodes', "CREATE (:Role {key: 'cio'})"],
      ['35 nodes', 'MATCH (d:TlgDataset) DELETE d'],
      ['1 nodes', "MATCH (r:TlgRole {key: 'cio'}) REMOVE r.key"],
      [
        '2 relationships',
        'MATCH (a:Role {key: "cio"}), (b:Role {key: "cto"}) CREATE (a)-[:LEADS_TO]->(b), (b)-[:LEADS_TO {key: "mine"}]->(a)',
      ],
      ['1 relationships', "MATCH (p:PayBand {key: 'cto-us-base'}) CREATE (:Person)-[:EARNS]->(p)"],
    ])(
      'is refused, with their number, where %s cannot be told from ours or hang on what must go: %s',
      async (count, statement) => {
        await run(statement);
        const before = await everything();
        await expect(sync(without)).rejects.toThrow(`Neo4j holds ${count}`);
        expect(await everything()).toEqual(before);
      },
    );

    test('keeps it: labels, relationships, indexes and constraints of others, whatever they are called', async () => {
      await run("MATCH (r:Role {key: 'cio'}) CREATE (:Person {key: 'ada'})-[:HOLDS]->(r)");
      await run('CREATE (:Course {key: 1})-[:REQUIRES {key: 1}]->(:Course {key: 1})-[:REQUIRES {key: 1}]->(:Course)');
      await run('CREATE FULLTEXT INDEX names_people IF NOT EXISTS FOR (n:Person) ON EACH [n.name]');
      await run('CREATE FULLTEXT INDEX names_0a1b2c3d IF NOT EXISTS FOR (n:Person|Role) ON EACH [n.names]');
      await run('CREATE CONSTRAINT role_key IF NOT EXISTS FOR (n:Person) REQUIRE n.key IS UNIQUE');
      await sync(without);
      await sync(dataset);
      expect(await run('MATCH (p:Person)-[:HOLDS]->(r:Role) RETURN p.key AS person, r.key AS role')).toEqual([
        { person: 'ada', role: 'cio' },
      ]);
      expect(await run('MATCH (:Course)-[r:REQUIRES]->(:Course) RETURN r.key AS key')).toEqual([
        { key: 1 },
        { key: 1 },
      ]);
      const kept = await run(
        "SHOW INDEXES YIELD name, labelsOrTypes WHERE 'Person' IN labelsOrTypes RETURN name ORDER BY name",
      );
      expect(kept.map(({ name }) => name as string)).toEqual(['names_0a1b2c3d', 'names_people', 'role_key']);
      await run('DROP INDEX names_people');
      await run('DROP INDEX names_0a1b2c3d');
      await run('DROP CONSTRAINT role_key');
    });

    test('is not seeded by a server that only starts, but is by the seed command', async () => {
      await clear();
      await run('CREATE (:Person), (:Person)');
      const world = ['--seed-dir', worldFolder];
      const { code, stderr } = await runProgram([...world, 'serve', '--seed'], { PORT: '0', LOG_LEVEL: 'silent' });
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^Neo4j holds 2 nodes that this program did not write/),
      ]);
      expect(await run('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 2 }]);
      expect((await runProgram([...world, 'seed'])).code).toBe(0);
      await expect(graph.ready()).resolves.toBeUndefined();
    });
  },
);
