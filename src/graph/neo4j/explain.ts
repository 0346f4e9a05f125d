import neo4j, { type Neo4jError } from 'neo4j-driver';
import { DatabaseRefusesError, GraphUnavailableError } from '../port.ts';

interface Explanation {
  readonly code: RegExp;
  /** Follows "Neo4j at ADDRESS". */
  readonly says: string;
  readonly remedy: string;
  /** Whether the statement itself cannot be done, however often it is tried. */
  readonly refused?: true;
}

/** The first that fits counts. */
const explanations: readonly Explanation[] = [
  {
    code: /TransactionTimedOut/,
    says: 'took too long over a statement',
    remedy: 'Ask for less, or allow it more time.',
  },
  {
    code: /(TransactionOutOfMemory|MemoryPoolOutOfMemory)Error/,
    says: 'has no memory left for the transaction',
    remedy: 'Raise db.memory.transaction.max and dbms.memory.transaction.total.max, or let it do less at once.',
  },
  {
    code: /^Neo\.ClientError\.Database\.DatabaseNotFound/,
    says: 'has no such database',
    remedy: 'Check NEO4J_DATABASE, or create the database.',
  },
  {
    code: /^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit)/,
    says: 'does not accept the credentials',
    remedy: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
  },
  {
    code: /^Neo\.ClientError\.Security\./,
    says: 'does not allow this',
    remedy: 'Give the user of NEO4J_USERNAME the right to do it, or name another.',
  },
  {
    code: /^Neo\.\w+\.Schema\.(Index|EquivalentSchemaRule|ConstraintAlready|ConstraintWithName)/,
    says: 'holds an index or constraint where one of this graph must go',
    remedy: 'Drop it and seed again.',
    refused: true,
  },
  {
    code: /^Neo\.\w+\.Schema\.Constraint/,
    says: 'holds data that breaks a constraint',
    remedy: 'Remove the nodes that share a key, or drop the constraint if it is none of this graph, and seed again.',
    refused: true,
  },
  {
    code: /^(Neo\.TransientError\.|Neo\.ClientError\.Database\.)/,
    says: 'answers with an error',
    remedy: 'Try again; if it stays, look into its log.',
  },
  {
    code: /^(ServiceUnavailable|SessionExpired|N\/A)$/,
    says: 'does not answer',
    remedy: 'Check that it runs and that NEO4J_URI is its address.',
  },
];

/** The error in a sentence with its remedy, where it is none of ours; without line breaks, and no longer than it must be. */
export function explain(cause: unknown, uri: string): unknown {
  if (!(cause instanceof neo4j.Neo4jError)) return cause;
  const found = explanations.find(({ code }) => code.test(cause.code));
  if (!found) return cause;
  const message = `Neo4j at ${uri} ${found.says}: ${brief(cause)} ${found.remedy}`;
  return found.refused ? new DatabaseRefusesError(message, cause) : new GraphUnavailableError(message, cause);
}

/** What the error itself says; the driver adds a paragraph on encryption wherever it finds no server. */
function brief({ message }: Neo4jError): string {
  const text = message
    .replace(/Please ensure that .* Caused by: /s, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.endsWith('.') ? text : `${text}.`;
}
