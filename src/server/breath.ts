import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Plugin } from 'graphql-yoga';
import PQueue from 'p-queue';

/** Milliseconds after which a turn of the event loop has no room for anything else to begin. */
const long = 10;

/** Requests not yet looked at; of the first of them as many come in as a turn has room for. */
const door = new PQueue({ concurrency: 20 });
/** Pieces of work not yet begun: one a turn, whatever else has filled it. */
const pieces = new PQueue({ concurrency: 1 });

/** When this turn began to work; undefined: nothing has begun in it. */
let began: number | undefined;

function hasRoom(): boolean {
  if (began === undefined) {
    began = performance.now();
    setImmediate(() => (began = undefined));
  }
  return performance.now() - began < long;
}

async function turnWithRoom(): Promise<void> {
  do await nextTurn();
  while (!hasRoom());
}

/** Lets a piece of work begin at once where this turn of the event loop has room and nobody waits at the door, else in another. */
export const breathe = (): Promise<void> | undefined =>
  hasRoom() && door.pending === 0 ? undefined : pieces.add(() => nextTurn());

/** Lets requests in one by one, so that many that come together leave room for small ones, and are soon refused where they must be. */
export function useDoor(unhindered: readonly string[]): Plugin {
  return {
    onRequest({ url }) {
      if (unhindered.includes(url.pathname) || (hasRoom() && door.pending === 0)) return undefined;
      return door.add(turnWithRoom);
    },
  };
}
