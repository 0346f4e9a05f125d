import type { RecordShape } from 'neo4j-driver';
import { filters, sortings } from '../columns.ts';
import { labels, wordsOf, type Label } from '../model.ts';
import { DatabaseRefusesError } from '../port.ts';
import type { Connection } from './connection.ts';
import { datasetLabel, marked, markedLabels } from './mark.ts';

/** The full-text index of names, for people who ask Neo4j itself. */
export const namesIndex = 'names_tlg';

/** An index as Neo4j lists it; a constraint of uniqueness has one of its own. */
interface Index {
  readonly name: string;
  readonly type: string;
  readonly covered: readonly string[] | null;
  readonly properties: readonly string[] | null;
  readonly constraint: string | null;
}

/**
 * Uniqueness of every key, which is also the index for every look-up, an index for every order of records and every
 * property they are filtered by, and, for people who ask Neo4j itself, a full-text index of names. All of it concerns
 * marked nodes alone, but for the plain index that serves people who ask by the concept's own label.
 */
export async function define({ define: run }: Connection): Promise<void> {
  const indexes = await run<Index & RecordShape>(
    'SHOW INDEXES YIELD name, type, labelsOrTypes AS covered, properties, owningConstraint AS constraint RETURN *',
  );
  const statements = missing(indexes);
  for (const statement of statements) await run(statement);
  if (statements.length > 0) await run('CALL db.awaitIndexes(60)');
}

/** An index or constraint that the graph is to have. */
interface Wanted {
  readonly name: string;
  readonly label: string;
  readonly properties: readonly string[];
  readonly unique?: boolean;
}

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `tlg_organization_type_key` and the like: names are shared by the whole database. */
const nameOf = (label: Label, ...rest: readonly string[]) => ['tlg', ...wordsOf(label), ...rest].join('_');

const wanted: readonly Wanted[] = [
  { name: 'tlg_dataset_key', label: datasetLabel, properties: ['key'], unique: true },
  ...labels.flatMap((label): Wanted[] => [
    { name: nameOf(label, 'key'), label: marked(label), properties: ['key'], unique: true },
    { name: nameOf(label, 'plain', 'key'), label, properties: ['key'] },
    ...[...sortings(label), ...filters(label).map((property) => [property])].map((properties) => ({
      name: nameOf(label, 'by', ...properties.map(snakeCase)),
      label: marked(label),
      properties,
    })),
  ]),
];

/** Only these are sent: even where it has nothing to do, a statement on the schema waits for every reader. */
function missing(indexes: readonly Index[]): string[] {
  const statements = wanted
    .filter((each) => !indexes.some((index) => serves(index, each)))
    .map(({ name, label, properties, unique }) => {
      refuseTaken(indexes, name);
      const on = properties.map((each) => `n.${each}`).join(', ');
      return unique
        ? `CREATE CONSTRAINT ${name} FOR (n:${label}) REQUIRE ${on} IS UNIQUE`
        : `CREATE INDEX ${name} FOR (n:${label}) ON (${on})`;
    });
  return [...statements, ...missingNames(indexes.filter(({ type }) => type === 'FULLTEXT'))];
}

const serves = ({ type, covered, properties, constraint }: Index, { label, properties: on, unique }: Wanted) =>
  String(covered) === label && String(properties) === String(on) && (unique ? constraint !== null : type === 'RANGE');

function refuseTaken(indexes: readonly Index[], name: string): void {
  if (indexes.some((index) => index.name === name || index.constraint === name))
    throw new DatabaseRefusesError(
      `Neo4j holds an index or a constraint named ${name} that is not of this graph. Drop it, or create it again under another name.`,
    );
}

function missingNames(indexes: readonly Index[]): string[] {
  const same = ({ name, covered }: Index) => name === namesIndex && String(covered) === String(markedLabels);
  if (indexes.some(same)) return [];
  const ours = indexes.filter(({ covered }) => covered?.every((label) => markedLabels.includes(label)) === true);
  refuseTaken(
    indexes.filter((index) => !ours.includes(index)),
    namesIndex,
  );
  return [
    ...ours.map(({ name }) => `DROP INDEX \`${name}\``),
    `CREATE FULLTEXT INDEX ${namesIndex} FOR (n:${markedLabels.join('|')}) ON EACH [n.names]
     OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
  ];
}
