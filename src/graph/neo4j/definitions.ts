import { createHash } from 'node:crypto';
import { edgeNames, edgeShapes, labels } from '../model.ts';
import type { Connection } from './connection.ts';

/** One node of this label says which data the graph holds. */
export const datasetLabel = 'Dataset';

const prefix = 'names_';
const listed = labels.join('|');

/** Named after the labels it covers, so that a new concept gets a new index. */
export const namesIndex = prefix + createHash('sha256').update(listed).digest('hex').slice(0, 8);

/** Uniqueness of every key, which is also the index for every look-up, and a full-text index for people who ask Neo4j itself; repeatable. */
export async function define({ define: run }: Connection): Promise<void> {
  for (const label of labels) await run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`);
  for (const type of new Set(edgeNames.map((edge) => edgeShapes[edge].type)))
    await run(`CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.key IS UNIQUE`);
  for (const { name } of await run<{ name: string }>(
    `SHOW FULLTEXT INDEXES YIELD name, properties
     WHERE name =~ '${prefix}[0-9a-f]{8}' AND properties = ['names'] RETURN name`,
  ))
    if (name !== namesIndex) await run(`DROP INDEX \`${name}\` IF EXISTS`);
  await run(
    `CREATE FULLTEXT INDEX ${namesIndex} IF NOT EXISTS FOR (n:${listed}) ON EACH [n.names]
     OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
  );
  await run('CALL db.awaitIndexes(60)');
}
