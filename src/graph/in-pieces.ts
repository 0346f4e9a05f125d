import { setImmediate as nextTurn } from 'node:timers/promises';

/** A long work, which yields wherever others may have their turn. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Milliseconds that a work computes before others run. */
const slice = 8;

/** Does a work while others have their turns; how long they wait for one is a little more than its longest piece. */
export async function inPieces<T>(work: Work<T>): Promise<T> {
  for (let began = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < slice) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** The same of one work among several in a row: others have another turn before the next begins. */
export async function inPiecesOfARow<T>(work: Work<T>): Promise<T> {
  const made = await inPieces(work);
  await nextTurn();
  return made;
}

/** A work that is too short to be interrupted. */
export function* aPiece<T>(make: () => T): Work<T> {
  yield;
  return make();
}

/** Goes on with a work until it is done or has gone on for long enough. */
export function goOn<T>(work: Work<T>, isEnough: () => boolean): IteratorResult<undefined, T> {
  for (;;) {
    const step = work.next();
    if (step.done || isEnough()) return step;
  }
}

/** Does a work for whoever waits for nothing else. */
export function inOnePiece<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What is made of each item, in their order. */
export function* mapping<T, R>(items: Iterable<T>, make: (item: T) => R): Work<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}
