import neo4j, { type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import { GraphUnavailableError } from '../port.ts';

export interface Neo4jOptions {
  /** `neo4j://` routes reads to read replicas, `bolt://` asks one server; `+s` adds TLS. */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The server's default database where left out. */
  readonly database?: string | undefined;
  /** Milliseconds after which the server gives a read up. */
  readonly timeout?: number;
  /** Called once for every statement sent. */
  readonly onStatement?: ((statement: string) => void) | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;
/** Rows have the columns that the statement returns; the caller says which, and parses what they hold. */
export type Run = <R extends RecordShape>(statement: string, parameters?: Parameters) => Promise<R[]>;

export interface Connection {
  /** One statement in a READ session and a managed transaction, tried again while the server is briefly unable. */
  readonly read: Run;
  /** All of the work in one WRITE transaction. */
  readonly write: <T>(work: (run: Run) => Promise<T>) => Promise<T>;
  /** One statement outside a managed transaction, as changes of constraints and indexes need it. */
  readonly define: Run;
  readonly close: () => Promise<void>;
}

const retryFor = 3_000;
const connectWithin = 3_000;

/** Throws a GraphUnavailableError where no server answers at the address. */
export async function connect(options: Neo4jOptions): Promise<Connection> {
  const { uri, username, password, database, timeout = 15_000, onStatement } = options;
  const driver = open(uri, username, password);
  const where = database === undefined ? {} : { database };

  const run = async <R extends RecordShape>(
    transaction: ManagedTransaction,
    statement: string,
    parameters: Parameters,
  ) => {
    onStatement?.(statement);
    const { records } = await transaction.run<R>(statement, parameters);
    return records.map((record) => record.toObject());
  };

  const within = async <T>(
    mode: 'READ' | 'WRITE',
    work: (transaction: ManagedTransaction) => Promise<T>,
  ): Promise<T> => {
    const session = driver.session({ ...where, defaultAccessMode: mode });
    try {
      return await (mode === 'READ' ? session.executeRead(work, { timeout }) : session.executeWrite(work));
    } catch (cause) {
      throw explain(cause, uri);
    } finally {
      await session.close();
    }
  };

  const connection: Connection = {
    read: <R extends RecordShape>(statement: string, parameters: Parameters = {}) =>
      within('READ', (transaction) => run<R>(transaction, statement, parameters)),
    write: (work) =>
      within('WRITE', (transaction) =>
        work(<R extends RecordShape>(statement: string, parameters: Parameters = {}) =>
          run<R>(transaction, statement, parameters),
        ),
      ),
    define: async <R extends RecordShape>(statement: string) => {
      const session = driver.session(where);
      try {
        const { records } = await session.run<R>(statement);
        return records.map((record) => record.toObject());
      } catch (cause) {
        throw explain(cause, uri);
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
  try {
    await driver.verifyConnectivity(where);
  } catch (cause) {
    await driver.close();
    throw explain(cause, uri);
  }
  return connection;
}

const open = (uri: string, username?: string, password?: string): Driver =>
  neo4j.driver(uri, username === undefined ? undefined : neo4j.auth.basic(username, password ?? ''), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: retryFor,
    connectionTimeout: connectWithin,
    connectionAcquisitionTimeout: retryFor + connectWithin,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });

const timedOut = 'Neo.ClientError.Transaction.TransactionTimedOut';
const absent =
  /^(ServiceUnavailable|SessionExpired|N\/A|Neo\.TransientError\..*|Neo\.ClientError\.(Security|Database)\..*)$/;

function explain(cause: unknown, uri: string): unknown {
  if (!(cause instanceof neo4j.Neo4jError)) return cause;
  if (cause.code.startsWith(timedOut)) return new GraphUnavailableError('Neo4j took too long over a statement', cause);
  if (!absent.test(cause.code) && !neo4j.isRetryableError(cause)) return cause;
  return new GraphUnavailableError(`Neo4j at ${uri} does not answer: ${cause.message}`, cause);
}
