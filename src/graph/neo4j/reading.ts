import { setTimeout } from 'node:timers/promises';
import neo4j, { type Driver, type RecordShape } from 'neo4j-driver';
import { inPieces, mapping } from '../in-pieces.ts';
import { GraphUnavailableError } from '../port.ts';
import { tell } from '../telling.ts';
import { untilAborted, type EndSignal } from '../until-aborted.ts';
import type { Drivers } from './drivers.ts';
import { explain } from './explain.ts';

export interface Limits {
  /** Ends the statement, in Neo4j, too. */
  readonly signal?: EndSignal | undefined;
  /** Milliseconds after which the statement ends where no signal is given. */
  readonly within?: number;
}

export interface Reading {
  readonly drivers: Drivers;
  readonly uri: string;
  readonly database: string | undefined;
  /** Milliseconds after which Neo4j itself gives a statement up. */
  readonly timeout: number;
  readonly onStatement: ((statement: string) => void) | undefined;
}

type Statement = readonly [text: string, parameters: Readonly<Record<string, unknown>>];

const retryFor = 3_000;
/** Milliseconds before a read is tried again; each further pause is twice as long. */
const firstPause = 50;
/** Milliseconds within which Neo4j confirms that it has given a statement up. */
const confirmedWithin = 2_000;

/** Reads by one statement in one round trip, tried again while Neo4j is briefly unable. */
export function createReader({ drivers, uri, database, timeout, onStatement }: Reading) {
  /** A transaction that the driver manages takes three round trips; one of a single statement needs but one. */
  async function once<R extends RecordShape>(
    driver: Driver,
    [text, parameters]: Statement,
    signal: EndSignal,
    within: number,
  ) {
    const session = driver.session({ ...(database === undefined ? {} : { database }), defaultAccessMode: 'READ' });
    onStatement?.(text);
    const began = performance.now();
    try {
      const answer = withoutTrace(() => session.run<R>(text, parameters, { timeout: within }));
      const { records } = await untilAborted(Promise.resolve(answer), signal);
      return await inPieces(mapping(records, (record) => record.toObject()));
    } finally {
      tell('statement', { milliseconds: performance.now() - began });
      // To close a session whose statement still runs ends the statement.
      const closed = session.close();
      if (signal.aborted) void confirmed(driver, closed);
    }
  }

  async function confirmed(driver: Driver, closed: Promise<void>): Promise<void> {
    const late = setTimeout(confirmedWithin, 'late' as const, { ref: false });
    if ((await Promise.race([closed, late]).catch(() => 'late')) === 'late') drivers.replace(driver);
  }

  return async function read<R extends RecordShape>(
    text: string,
    parameters: Readonly<Record<string, unknown>> = {},
    { signal: given, within = timeout }: Limits = {},
  ): Promise<R[]> {
    const signal: EndSignal = given ?? AbortSignal.timeout(within);
    const until = Date.now() + retryFor;
    for (let pause = firstPause, replaced = false; ; pause *= 2) {
      const driver = drivers.current();
      try {
        return await once<R>(driver, [text, parameters], signal, within);
      } catch (cause) {
        if (signal.aborted) throw given ? signal.reason : silence(uri, within);
        if (!replaced && drivers.isLost(driver, cause)) {
          drivers.replace(driver);
          replaced = true;
          continue;
        }
        if (!(cause instanceof Error) || !neo4j.isRetryableError(cause) || Date.now() + pause > until)
          throw explain(cause, uri);
        await setTimeout(pause);
      }
    }
  };
}

/** The driver notes for each statement where it was sent from, which costs a tenth of a small answer. */
function withoutTrace<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const silence = (uri: string, within: number) =>
  new GraphUnavailableError(`Neo4j at ${uri} does not answer: nothing came within ${String(within)} ms.`, undefined);
