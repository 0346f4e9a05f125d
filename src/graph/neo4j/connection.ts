import type { ManagedTransaction, RecordShape } from 'neo4j-driver';
import { createDrivers, type Access } from './drivers.ts';
import { explain } from './explain.ts';
import { createReader, type Limits } from './reading.ts';

export interface Neo4jOptions extends Access {
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
  readonly read: <R extends RecordShape>(statement: string, parameters?: Parameters, limits?: Limits) => Promise<R[]>;
  /** All of the work in one WRITE transaction. */
  readonly write: <T>(work: (run: Run) => Promise<T>) => Promise<T>;
  /** One statement outside a managed transaction, as changes of constraints and indexes need it. */
  readonly define: Run;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a Neo4j may take over its first statement, as one does that has just started. */
const answerWithin = 20_000;

/** Throws a GraphUnavailableError where no server answers at the address. */
export async function connect(options: Neo4jOptions): Promise<Connection> {
  const { uri, database, timeout = 10_000, onStatement } = options;
  const drivers = createDrivers(options);
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

  const connection: Connection = {
    read: createReader({ drivers, uri, database, timeout, onStatement }),
    async write(work) {
      const session = drivers.current().session({ ...where, defaultAccessMode: 'WRITE' });
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
      const session = drivers.current().session(where);
      try {
        const { records } = await session.run<R>(statement);
        return records.map((record) => record.toObject());
      } catch (cause) {
        throw explain(cause, uri);
      } finally {
        await session.close();
      }
    },
    close: () => drivers.close(),
  };
  try {
    // Over bolt:// the driver itself would not tell whether there is such a database.
    await connection.read('RETURN 1 AS one', {}, { within: answerWithin });
  } catch (error) {
    await drivers.close();
    throw error;
  }
  return connection;
}
