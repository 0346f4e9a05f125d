import { setImmediate } from 'node:timers/promises';
import { SearchTooLargeError } from './best-paths.ts';

const timeLimitMs = 3_000;

/**
 * The first items of a search. Where the search pauses (yields undefined), others run before it goes on;
 * one that takes too long ends with a SearchTooLargeError.
 */
export async function take<T>(search: Iterable<T | undefined>, count: number): Promise<T[]> {
  const items: T[] = [];
  const end = performance.now() + timeLimitMs;
  for (const item of search) {
    if (item === undefined) {
      if (performance.now() > end) throw new SearchTooLargeError(`${String(timeLimitMs / 1_000)} seconds`);
      await setImmediate();
    } else if (items.push(item) >= count) break;
  }
  return items;
}
