import { badUserInput } from './errors.ts';
import { pageDefault, pageLimit } from './limits.ts';

/** The argument of a list that is short and ranked, and so has no further pages. */
export const firstArgument = {
  required: true,
  defaultValue: pageDefault,
  description: `At most so many, 1 to ${String(pageLimit)}.`,
} as const;

export function checkFirst(first: number): number {
  if (first < 1 || first > pageLimit)
    throw badUserInput(`"first: ${String(first)}" is outside 1 to ${String(pageLimit)}.`);
  return first;
}

/** What such a list costs: the work of ranking it, and its items. */
export const counted =
  (work: number) =>
  ({ first }: { readonly first: number }) => ({
    field: work,
    multiplier: Math.min(Math.max(first, 1), pageLimit),
  });
