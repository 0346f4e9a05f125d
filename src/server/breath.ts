import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Plugin } from 'graphql-yoga';
import PQueue from 'p-queue';
import { turnsOfRequest } from '../graph/turns.ts';

/** Milliseconds after which a turn of the event loop has no room for anything else to begin. */
const long = 10;

/** What waits for a turn with room; of the first of them as many begin as it has room for. */
const waiting = new PQueue({ concurrency: 20 });

/** Pages to be made of their answers, which takes longer than to begin most else. */
const pages = new PQueue({ concurrency: 1 });

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

/** Lets a piece of work begin at once where this turn of the event loop has room, else in one that has. */
export const breathe = (): Promise<void> | undefined => (hasRoom() ? undefined : waiting.add(turnWithRoom));

async function turnsApart(): Promise<void> {
  for (let turn = 0; turn < turnsOfRequest; turn += 1) await nextTurn();
}

/** Lets a page be made in a turn of its own, so long after another page that a small request fits between. */
export const turnOfItsOwn = (): Promise<void> => pages.add(turnsApart);

/** Lets requests in as turns have room, so that many that come together leave room for small ones. */
export function useDoor(unhindered: readonly string[]): Plugin {
  return { onRequest: ({ url }) => (unhindered.includes(url.pathname) ? undefined : breathe()) };
}
