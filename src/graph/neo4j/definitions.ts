import { createHash } from 'node:crypto';
import type { RecordShape } from 'neo4j-driver';
import { labels } from '../model.ts';
import { DatabaseRefusesError } from '../port.ts';
import type { Connection } from './connection.ts';
import { datasetLabel, markedLabels } from './mark.ts';

/** Named after the labels it covers, so that a new concept gets a new index. */
export const namesIndex = `names_${createHash('sha256').update(markedLabels.join('|')).digest('hex').slice(0, 8)}`;

/** An index as Neo4j lists it; a constraint of uniqueness has one of its own. */
interface Index {
  readonly name: string;
  readonly type: string;
  readonly covered: readonly string[] | null;
  readonly properties: readonly string[] | null;
  readonly constraint: string | null;
}

/**
 * Uniqueness of every key, which is also the index for every look-up, and the full-text index for names. All of it
 * concerns marked nodes alone, but for the plain index that serves people who ask by the concept's own label.
 */
export async function define({ define: run }: Connection): Promise<void> {
  const indexes = await run<Index & RecordShape>(
    'SHOW INDEXES YIELD name, type, labelsOrTypes AS covered, properties, owningConstraint AS constraint RETURN *',
  );
  const statements = missing(indexes);
  for (const statement of statements) await run(statement);
  if (statements.length > 0) await run('CALL db.awaitIndexes(60)');
}

/** Only these are sent: even where it has nothing to do, a statement on the schema waits for every reader. */
function missing(indexes: readonly Index[]): string[] {
  const onKey = ({ covered, properties }: Index, label: string) =>
    String(covered) === label && String(properties) === 'key';
  const has = (label: string, fits: (index: Index) => boolean) =>
    indexes.some((index) => onKey(index, label) && fits(index));
  return [
    ...[datasetLabel, ...markedLabels]
      .filter((label) => !has(label, ({ constraint }) => constraint !== null))
      .map((label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`),
    ...labels
      .filter((label) => !has(label, ({ type }) => type === 'RANGE'))
      .map((label) => `CREATE INDEX IF NOT EXISTS FOR (n:${label}) ON (n.key)`),
    ...missingNames(indexes.filter(({ type }) => type === 'FULLTEXT')),
  ];
}

function missingNames(indexes: readonly Index[]): string[] {
  const ours = ({ covered }: Index) => covered?.every((label) => markedLabels.includes(label)) === true;
  const current = indexes.find(({ name }) => name === namesIndex);
  if (current && !ours(current))
    throw new DatabaseRefusesError(
      `Neo4j holds a full-text index named ${namesIndex} that is not of this graph. Drop it, or create it again under another name.`,
    );
  const outdated = indexes.filter((index) => ours(index) && index !== current);
  return [
    ...outdated.map(({ name }) => `DROP INDEX \`${name}\` IF EXISTS`),
    ...(current
      ? []
      : [
          `CREATE FULLTEXT INDEX ${namesIndex} FOR (n:${markedLabels.join('|')}) ON EACH [n.names]
           OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
        ]),
  ];
}
