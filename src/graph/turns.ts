import { setImmediate } from 'node:timers/promises';
import { goOn, type Work } from './in-pieces.ts';
import type { Compute } from './port.ts';
import { stopwatch } from './stopwatch.ts';
import { tell } from './telling.ts';
import type { EndSignal } from './until-aborted.ts';

/** Milliseconds that an operation computes before others run. */
const slice = 4;

/** How many times as long others may work before it goes on. */
const share = 3;

/** About as many turns of the event loop as a small request takes; where nobody else works for so many, nobody waits. */
export const turnsOfRequest = 4;

/** Milliseconds of work below which a turn of the event loop is an idle one. */
const idle = 0.1;

/** Milliseconds that all operations have computed until they rested. */
let computedByAll = 0;

/** Lets others work until nobody does, or until they had their share. */
async function rest(): Promise<void> {
  let others = 0;
  for (let idleRounds = 0; idleRounds < turnsOfRequest && others < share * slice;) {
    const computed = stopwatch();
    const before = computedByAll;
    await setImmediate();
    const worked = computed() - (computedByAll - before);
    others += worked;
    idleRounds = worked < idle ? idleRounds + 1 : 0;
  }
}

/** One operation rests after the other, so that others have their share, however many compute. */
let lastRest = Promise.resolve();
const rested = (): Promise<void> => (lastRest = lastRest.then(rest));

/** The computing of one operation: piece by piece, others between the pieces, and no more than its limit in all. */
export interface Turns {
  /** Does a work when its turn has come, others between its pieces, and gives what comes of it as `together` does. */
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
export function createTurns(limit: number, signal?: EndSignal): Turns {
  let spent = 0;
  let spentBeforeTurn = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function turn(): Promise<void> {
    if (spent > limit) throw new ComputedTooLongError(limit);
    if (spent - spentBeforeTurn >= slice) {
      computedByAll += spent - spentBeforeTurn;
      spentBeforeTurn = spent;
      await rested();
    }
    signal?.throwIfAborted();
  }

  function spend(milliseconds: number): void {
    spent += milliseconds;
    tell('computing', { milliseconds });
  }

  function measured<T>(piece: () => T): T {
    const computed = stopwatch();
    try {
      return piece();
    } finally {
      spend(computed());
    }
  }

  async function done<T>(work: Work<T>): Promise<T> {
    for (;;) {
      const until = performance.now() + slice - (spent - spentBeforeTurn);
      const step = measured(() => goOn(work, () => performance.now() >= until));
      if (step.done) return step.value;
      await turn();
    }
  }

  function queued<T>(work: () => T | Promise<T>): Promise<T> {
    const next = last.then(turn, turn).then(work);
    last = next;
    return next;
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
    compute: (work) => together(queued(() => done(work))),
    pause(more) {
      spend(more);
      return queued(() => undefined);
    },
  };
}
