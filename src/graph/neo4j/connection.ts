import { setTimeout } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import { explain } from './explain.ts';

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
  /** One statement in a READ session and one round trip, tried again while the server is briefly unable. */
  readonly read: Run;
  /** All of the work in one WRITE transaction. */
  readonly write: <T>(work: (run: Run) => Promise<T>) => Promise<T>;
  /** One statement outside a managed transaction, as changes of constraints and indexes need it. */
  readonly define: Run;
  readonly close: () => Promise<void>;
}

const retryFor = 3_000;
/** Milliseconds before a read is tried again; each further pause is twice as long. */
const firstPause = 50;
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

  /** A transaction that the driver manages takes three round trips; one of a single statement needs but one. */
  const readOnce = async <R extends RecordShape>(statement: string, parameters: Parameters) => {
    const session = driver.session({ ...where, defaultAccessMode: 'READ' });
    onStatement?.(statement);
    try {
      const { records } = await session.run<R>(statement, parameters, { timeout });
      return records.map((record) => record.toObject());
    } finally {
      void session.close();
    }
  };

  const connection: Connection = {
    async read<R extends RecordShape>(statement: string, parameters: Parameters = {}) {
      const until = Date.now() + retryFor;
      for (let pause = firstPause; ; pause *= 2)
        try {
          return await readOnce<R>(statement, parameters);
        } catch (cause) {
          if (!(cause instanceof Error) || !neo4j.isRetryableError(cause) || Date.now() + pause > until)
            throw explain(cause, uri);
          await setTimeout(pause);
        }
    },
    async write(work) {
      const session = driver.session({ ...where, defaultAccessMode: 'WRITE' });
      try {
        return await session.executeWrite((transaction) =>
          work(<R extends RecordShape>(statement: string, parameters: Parameters = {}) =>
            run<R>(transaction, statement, parameters),
          ),
        );
      } catch (cause) {
        throw explain(cause, uri);
      } finally {
        await session.close();
      }
    },
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
    // Over bolt:// the driver itself would not tell whether there is such a database.
    await connection.read('RETURN 1 AS one');
  } catch (error) {
    await driver.close();
    throw error;
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
