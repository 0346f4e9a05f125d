import type { Requirement } from '../planner/requirement.ts';

/** How much a thing tells of a role: the more the fewer roles have it. */
export const rarity = (all: number, having: number): number => Math.log2(1 + all / having);

/** How requirements are weighed against each other, in the words shown to clients. */
export const weightRule =
  'A skill weighs its importance, and the more the fewer roles require it: times log2(1 + all roles / roles that require it). So what nearly every role asks for counts less than the trade.';

type Weighed = Required<Pick<Requirement, 'weight' | 'technical'>>;

/** Requirements, of every role, with their weights; see `weightRule`. */
export function weighed<R extends { from: string; to: string; importance: number }>(
  requirements: readonly R[],
  isTechnical: (skill: string) => boolean,
): (R & Weighed)[] {
  const counts = new Map<string, number>();
  for (const { to } of requirements) counts.set(to, (counts.get(to) ?? 0) + 1);
  const roles = new Set(requirements.map(({ from }) => from)).size;
  return requirements.map((each) => ({
    ...each,
    weight: each.importance * rarity(roles, counts.get(each.to) ?? 1),
    technical: isTechnical(each.to),
  }));
}
