import type { ServerResponse } from 'node:http';
import { cancelled, timedOut } from '../../schema/errors.ts';
import type { EndSignal } from '../graph/until-aborted.ts';

/** What Node is to answer with; it closes when the client goes away. */
export interface Served {
  readonly res?: ServerResponse;
}

/** When work has to end: its signal aborts with what the client is to be told. */
export interface Ending {
  readonly signal: EndSignal;
  /** The work is done, and nothing is to be watched any more. */
  readonly done: () => void;
}

/** Aborts once. An `AbortController` takes about a tenth of all that a small answer does. */
class LightSignal implements EndSignal {
  reason: Error | undefined;
  readonly #listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.reason !== undefined;
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.reason) throw this.reason;
  }

  abort(reason: Error): void {
    if (this.reason) return;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * An end after so many milliseconds, and as soon as the client has gone.
 * To listen to the signal of Yoga's request would cost a fifth of a small answer.
 */
export function endingOf(within: number, { res }: Served): Ending {
  const signal = new LightSignal();
  const leave = () => {
    signal.abort(cancelled());
  };
  const timer = setTimeout(() => {
    signal.abort(timedOut(within));
  }, within);
  if (res?.destroyed) leave();
  res?.once('close', leave);
  return {
    signal,
    done: () => {
      clearTimeout(timer);
      res?.off('close', leave);
    },
  };
}
