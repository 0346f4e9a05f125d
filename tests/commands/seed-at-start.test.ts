import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedAtStart, type SeedAtStart } from '../../src/commands/seed-at-start.ts';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { Dataset } from '../../src/graph/dataset.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { openWorld, worldFolder } from '../world.ts';

const uri = process.env.NEO4J_URI ?? '';

describe.skipIf(uri === '')(
  'a server that starts (skipped without NEO4J_URI: the embedded engine is never seeded)',
  () => {
    let old: Dataset;
    let current: Dataset;
    let graph: Graph;

    beforeAll(async () => {
      const files = await readSeedFiles(worldFolder);
      current = datasetOf(files);
      old = datasetOf(files.filter(({ path }) => path !== 'pay-bands/cto-us-base.yaml'));
      graph = createNeo4jGraph(await connect({ uri }));
    });
    afterAll(() => graph.close());

    /** The revision that the database holds afterwards, and what was told. */
    async function start(mode: SeedAtStart) {
      const told: string[] = [];
      const stream = new Writable({
        write(line: Buffer, _, done) {
          told.push((JSON.parse(line.toString()) as { msg: string }).msg);
          done();
        },
      });
      await seedAtStart({ settings: process.env, loadDataset: () => Promise.resolve(current) }, mode, pino(stream));
      return [(await graph.revision())?.revision, told];
    }

    test('seeds newer files only where it is to do so always, and tells that they are newer where it is to seed what is missing', async () => {
      await (await openWorld(old)).graph.close();
      expect(await start('never')).toEqual([old.revision, []]);
      expect(await start('missing')).toEqual([
        old.revision,
        [expect.stringContaining('another revision than the files')],
      ]);
      expect(await start('always')).toEqual([current.revision, ['seeding the database']]);
      for (const mode of ['always', 'missing'] as const) expect(await start(mode)).toEqual([current.revision, []]);
    });
  },
);
