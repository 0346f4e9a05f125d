import { setImmediate } from 'node:timers/promises';
import { stopwatch } from '../graph/stopwatch.ts';
import { SearchTooLargeError } from './best-paths.ts';

const timeLimitMs = 3_000;

/** Lets others run, and is told for how many milliseconds the search has computed since it last did; may end it by throwing. */
export type Pause = (spent: number) => Promise<unknown>;

/**
 * The first items of a search. Before it begins, where it pauses (yields undefined) and when it is done others run;
 * one that computes too long ends with a SearchTooLargeError.
 */
export async function take<T>(
  search: Iterable<T | undefined>,
  count: number,
  pause: Pause = () => setImmediate(),
): Promise<T[]> {
  const items: T[] = [];
  let total = 0;
  await pause(0);
  let spentOn = stopwatch();
  const rest = async () => {
    const spent = spentOn();
    total += spent;
    await pause(spent);
    spentOn = stopwatch();
  };
  for (const item of search) {
    if (item === undefined) {
      await rest();
      if (total > timeLimitMs) throw new SearchTooLargeError(`${String(timeLimitMs / 1_000)} seconds`);
    } else if (items.push(item) >= count) break;
  }
  await rest();
  return items;
}
