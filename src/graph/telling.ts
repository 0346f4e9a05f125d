import { channel, subscribe } from 'node:diagnostics_channel';

/** What is told of the work of this process to whoever measures it. */
export interface Told {
  /** A statement ended, answered or not. */
  readonly statement: { readonly milliseconds: number };
  /** Of the answers asked for, so many were kept from before, and so many had to be read. */
  readonly lookup: { readonly kept: number; readonly read: number };
  /** An operation computed without a pause. */
  readonly computing: { readonly milliseconds: number };
}

const nameOf = (what: keyof Told) => `tech-leadership-graph:${what}`;
const channels = {
  statement: channel(nameOf('statement')),
  lookup: channel(nameOf('lookup')),
  computing: channel(nameOf('computing')),
} as const satisfies Record<keyof Told, unknown>;

/** Costs nothing where nobody listens. */
export function tell<K extends keyof Told>(what: K, told: Told[K]): void {
  channels[what].publish(told);
}

/** Hears of all work of the process, whichever graph does it. */
export function hear<K extends keyof Told>(what: K, listener: (told: Told[K]) => void): void {
  subscribe(nameOf(what), (told) => {
    listener(told as Told[K]);
  });
}
