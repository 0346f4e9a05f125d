import { compareText, normalizeName } from '../../src/graph/names.ts';

/** An item of an answer; what it holds is the operation's business. */
export type Item = any; // oxlint-disable-line typescript/no-explicit-any

/** What an item is sorted by, most important first: upwards, null last. */
export type SortBy = (item: Item, ...ancestors: readonly Item[]) => readonly SortValue[];
export type SortValue = string | number | null | Downwards;

interface Downwards {
  readonly down: string;
}

export const down = (text: string): Downwards => ({ down: text });
export const byTitle = ({ title, claim }: Item): string => normalizeName(String(title ?? claim));
export const largest = (value: number | null): number | null => (value === null ? null : -value);

function compare(a: SortValue | undefined, b: SortValue | undefined): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && a && typeof b === 'object' && b) return compareText(b.down, a.down);
  return Number(a === null) - Number(b === null);
}

export const inOrder = (values: readonly (readonly SortValue[])[]): (readonly SortValue[])[] =>
  [...values].sort((a, b) => {
    for (const at of a.keys()) {
      const order = compare(a[at], b[at]);
      if (order !== 0) return order;
    }
    return 0;
  });

/** The keys in an item: its own, or those of the records it is about. */
export function keysOf(item: Item): string[] {
  if (typeof item !== 'object' || item === null) return [];
  return typeof item.key === 'string' ? [item.key] : Object.values(item).flatMap(keysOf);
}

export interface List {
  readonly items: readonly Item[];
  /** The objects the list stands in, the nearest first. */
  readonly ancestors: readonly Item[];
}

/** Every list that stands under the alias `list` in an answer. */
export function listsIn(answer: Item, ancestors: readonly Item[] = []): List[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => listsIn(each, ancestors));
  if (typeof answer !== 'object' || answer === null) return [];
  const { list } = answer;
  const own = list ? [{ items: list.edges ?? list.nodes ?? list, ancestors: [answer, ...ancestors] }] : [];
  return [...own, ...Object.values(answer).flatMap((each) => listsIn(each, [answer, ...ancestors]))];
}
