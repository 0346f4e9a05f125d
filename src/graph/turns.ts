import { setImmediate } from 'node:timers/promises';
import type { Compute } from './port.ts';
import { tell } from './telling.ts';

/** Milliseconds that an operation computes before others run. */
const slice = 8;

/** Turns of the event loop that others then have: about as many as a small request takes from its coming to its answer. */
const rounds = 4;

/** The computing of one operation: piece by piece, others between the pieces, and no more than its limit in all. */
export interface Turns {
  /** Runs a piece of work when its turn has come, and gives what comes of it as `together` does. */
  readonly compute: Compute;
  /** Waits for the next turn of a work that computes by itself, and has done so for some milliseconds since its last. */
  readonly pause: (spent: number) => Promise<void>;
  /** Gives a value once nothing of the operation waits for a turn, so that what is asked next is asked in one statement. */
  readonly together: <T>(work: Promise<T>) => Promise<T>;
}

/** An operation has computed for as long as one may. */
export class ComputedTooLongError extends Error {
  constructor(limit: number) {
    super(`the operation has computed for ${String(limit / 1_000)} seconds`);
    this.name = 'ComputedTooLongError';
  }
}

/** `limit` in milliseconds; once the signal aborts, every turn ends with its reason. */
export function createTurns(limit: number, signal?: AbortSignal): Turns {
  let spent = 0;
  let spentBeforeTurn = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function turn(): Promise<void> {
    if (spent > limit) throw new ComputedTooLongError(limit);
    if (spent - spentBeforeTurn >= slice) {
      spentBeforeTurn = spent;
      for (let round = 0; round < rounds; round += 1) await setImmediate();
    }
    signal?.throwIfAborted();
  }

  function spend(milliseconds: number): void {
    spent += milliseconds;
    tell('computing', { milliseconds });
  }

  function measured<T>(piece: () => T): T {
    const began = performance.now();
    try {
      return piece();
    } finally {
      spend(performance.now() - began);
    }
  }

  function queued<T>(work: () => T): Promise<Awaited<T>> {
    const done = last.then(turn, turn).then(work);
    last = done;
    return done as Promise<Awaited<T>>;
  }

  async function together<T>(work: Promise<T>): Promise<T> {
    const value = await work;
    for (let waited: unknown; waited !== last;) {
      waited = last;
      await last.catch(() => undefined);
    }
    return value;
  }

  return {
    together,
    compute: (piece) => together(queued(() => measured(piece))),
    pause(more) {
      spend(more);
      return queued(() => undefined);
    },
  };
}
