import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { driver as connect } from 'neo4j-driver';
import { afterAll, describe, expect, test } from 'vitest';
import { exportData } from '../../src/commands/export.ts';
import { endsOf, visible } from '../../src/export/plain.ts';
import type { Properties } from '../../src/graph/dataset.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { worldFolder } from '../world.ts';

const generation = process.env.NEO4J_GENERATION ?? '';
const launcher = fileURLToPath(new URL('../../.ci/neo4j/run', import.meta.url));
const port = '17698';

/** Without empty lists, which such tables cannot hold. */
const filled = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(visible(properties)).filter(([, value]) => typeof value !== 'object' || value.length > 0),
  );

describe.skipIf(generation === '')(
  'neo4j-admin (skipped unless NEO4J_GENERATION says which one to run; .ci/run does)',
  () => {
    const place = mkdtempSync(join(tmpdir(), 'neo4j-admin-'));
    const [tables, home] = [join(place, 'tables'), join(place, 'home')];
    let database: ChildProcess | undefined;
    afterAll(async () => {
      if (database) {
        database.kill('SIGKILL');
        await once(database, 'close');
      }
      rmSync(place, { recursive: true, force: true });
    });

    test('makes the same graph of the tables written for it', { timeout: 420_000 }, async () => {
      const dataset = await loadSeed(worldFolder);
      await exportData(dataset, tables, { as: 'neo4j-admin' });
      await mkdir(home);
      const command = ['database', 'import', 'full', 'neo4j', '@import.args'];
      const { stdout } = await promisify(execFile)(launcher, ['--admin', generation, home, ...command], {
        cwd: tables,
      });
      expect(stdout).toContain(`${String(dataset.nodes.length)} nodes`);

      database = spawn(launcher, [generation, home, port], { stdio: ['ignore', 'pipe', 'ignore'] });
      await once(database.stdout as NodeJS.ReadableStream, 'data');
      const driver = connect(`bolt://127.0.0.1:${port}`, undefined, { disableLosslessIntegers: true });
      const rows = async (query: string) => {
        const { records } = await driver.executeQuery(query);
        return records.map((record) => record.toObject());
      };
      const nodes = await rows(
        'MATCH (n) RETURN labels(n)[0] AS label, n.key AS key, properties(n) AS properties ORDER BY label, key',
      );
      const edges = await rows(
        'MATCH (a)-[r]->(b) RETURN labels(a)[0] AS fromLabel, a.key AS from, type(r) AS type, labels(b)[0] AS toLabel, b.key AS to, properties(r) AS properties',
      );
      const { records: fraction } = await driver.executeQuery(
        'MATCH (:Role)-[r:REQUIRES]->() RETURN DISTINCT valueType(r.importance) AS type',
      );
      await driver.close();
      expect(nodes).toEqual(
        dataset.nodes.map(({ label, key, properties }) => ({ label, key, properties: filled(properties) })),
      );
      const written = dataset.edges.map((edge) => {
        const { type, from, to } = endsOf(edge);
        const ends = { fromLabel: from.label, from: from.key, type, toLabel: to.label, to: to.key };
        return { ...ends, properties: filled(edge.properties) };
      });
      expect(edges).toHaveLength(written.length);
      for (const each of written) expect(edges).toContainEqual(each);
      expect(fraction.map((each) => String(each.get('type')))).toEqual(['FLOAT NOT NULL']);
    });
  },
);
