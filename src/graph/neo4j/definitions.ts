import { createHash } from 'node:crypto';
import { labels } from '../model.ts';
import { DatabaseRefusesError } from '../port.ts';
import type { Connection } from './connection.ts';
import { datasetLabel, marked, markedLabels } from './mark.ts';

const prefix = 'names_';

/** Named after the labels it covers, so that a new concept gets a new index. */
export const namesIndex = prefix + createHash('sha256').update(markedLabels.join('|')).digest('hex').slice(0, 8);

/**
 * Uniqueness of every key, which is also the index for every look-up, and the full-text index for names; repeatable. All
 * of it concerns marked nodes alone, but for the plain index that serves people who ask by the concept's own label.
 */
export async function define({ define: run }: Connection): Promise<void> {
  await run(`CREATE CONSTRAINT IF NOT EXISTS FOR (d:${datasetLabel}) REQUIRE d.key IS UNIQUE`);
  for (const label of labels) {
    await run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${marked(label)}) REQUIRE n.key IS UNIQUE`);
    await run(`CREATE INDEX IF NOT EXISTS FOR (n:${label}) ON (n.key)`);
  }
  const indexes = await run<{ name: string; covered: string[] }>(
    'SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes RETURN name, labelsOrTypes AS covered',
  );
  const ours = ({ covered }: { covered: readonly string[] }) => covered.every((label) => markedLabels.includes(label));
  const taken = indexes.find((index) => index.name === namesIndex && !ours(index));
  if (taken)
    throw new DatabaseRefusesError(
      `Neo4j holds a full-text index named ${namesIndex} that is not of this graph. Drop it, or create it again under another name.`,
    );
  for (const index of indexes)
    if (ours(index) && index.name !== namesIndex) await run(`DROP INDEX \`${index.name}\` IF EXISTS`);
  await run(
    `CREATE FULLTEXT INDEX ${namesIndex} IF NOT EXISTS FOR (n:${markedLabels.join('|')}) ON EACH [n.names]
     OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
  );
  await run('CALL db.awaitIndexes(60)');
}
