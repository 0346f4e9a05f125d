import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { cancelled, timedOut } from '../../schema/errors.ts';

/** What Node is to answer with; it closes when the client goes away. */
export interface Served {
  readonly res?: ServerResponse;
}

/** When work has to end: its signal aborts with what the client is to be told. */
export interface Ending {
  readonly signal: AbortSignal;
  /** The work is done, and nothing is to be watched any more. */
  readonly done: () => void;
}

/**
 * An end after so many milliseconds, and as soon as the client has gone.
 * To listen to the signal of Yoga's request would cost a fifth of a small answer.
 */
export function endingOf(within: number, { res }: Served): Ending {
  const end = new AbortController();
  // Every statement of an operation listens for its end.
  setMaxListeners(0, end.signal);
  const leave = () => {
    end.abort(cancelled());
  };
  const timer = setTimeout(() => {
    end.abort(timedOut(within));
  }, within);
  if (res?.destroyed) leave();
  res?.once('close', leave);
  return {
    signal: end.signal,
    done: () => {
      clearTimeout(timer);
      res?.off('close', leave);
    },
  };
}
