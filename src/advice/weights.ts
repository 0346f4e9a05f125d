import { byStart, endCounts } from '../graph/in-pieces.ts';
import type { Requirement } from '../planner/requirement.ts';

/** How much a thing tells of a role: the more the fewer roles have it. */
export const rarity = (all: number, having: number): number => Math.log2(1 + all / having);

/** How requirements are weighed against each other, in the words shown to clients. */
export const weightRule =
  'A skill weighs its importance, and the more the fewer roles require it: times log2(1 + all roles / roles that require it). So what nearly every role asks for counts less than the trade.';

type Weighed = Required<Pick<Requirement, 'skill' | 'weight' | 'technical'>>;

/** Gives a requirement its weight among those of every role; see `weightRule`. */
export function weighing(
  requirements: readonly { readonly from: string; readonly to: string }[],
  isTechnical: (skill: string) => boolean,
) {
  const counts = endCounts(requirements);
  const roles = byStart(requirements).size;
  return <R extends { readonly to: string; readonly importance: number }>(each: R): R & Weighed => ({
    ...each,
    skill: each.to,
    weight: each.importance * rarity(roles, counts.get(each.to) ?? 1),
    technical: isTechnical(each.to),
  });
}
