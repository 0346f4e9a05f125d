import { inPiecesOfARow, mapping } from '../graph/in-pieces.ts';
import { compareText } from '../graph/names.ts';
import { once } from '../graph/once.ts';
import { sum, sumBy, toThousandths } from '../graph/sums.ts';
import type { Requirement } from '../planner/requirement.ts';
import { pairs } from './comparison.ts';
import type { FeatureKind, FeaturesOf } from './features.ts';
import { rarity } from './weights.ts';

/** How much of each thing a role is made of, in the order of their keys. */
export type Weights = readonly (readonly [key: string, weight: number])[];

/** Puts them in that order, which is the one of `<`. */
export const inOrder = (unordered: Weights): Weights => unordered.toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What a role is compared by. */
export interface Likeness {
  readonly skills: Weights;
  readonly responsibilities: Weights;
  readonly domains: Weights;
}

/** How similarity is measured, in the words shown to clients. */
export const similarityFormula =
  'Similarity is between 0 (nothing in common) and 1 (the same): one half by skills, three tenths by responsibilities, one fifth by domains. Each part is the sum over all things of the lesser of the two roles’ weights, over the sum of the greater (weighted Jaccard index, Ruzicka 1958). A thing weighs the more the fewer roles have it: log2(1 + all roles / roles that have it), for a skill times level and importance, for a responsibility times 3 where the role leads it, 2 where it shares it and 1 where it supports it; 0 where the role does not have it. So what nearly every role asks for says little, and what sets roles apart says much. A part of which neither role has anything is left out, and the others count more in proportion; 0 where nothing is known of both.';

const sharing = { LEADS: 3, SHARES: 2, SUPPORTS: 1 } as const;

const shares = { skills: 0.5, responsibilities: 0.3, domains: 0.2 } as const satisfies Partial<
  Record<FeatureKind, number>
>;
const parts = ['skills', 'responsibilities', 'domains'] as const satisfies (keyof Likeness)[];

/** See `similarityFormula`. */
export function similarity(a: Likeness, b: Likeness): number {
  const known = parts.flatMap((part) => {
    const share = overlap(a[part], b[part]);
    return share === undefined ? [] : [{ weight: shares[part], share }];
  });
  const whole = sumBy(known, ({ weight }) => weight);
  const common = sumBy(known, ({ weight, share }) => weight * share);
  return whole === 0 ? 0 : toThousandths(common / whole);
}

/** Of more than two: the mean over every two of them. */
export function similarityOfAll(all: readonly Likeness[]): number {
  const each = pairs(all).map(([a, b]) => similarity(a, b));
  return toThousandths(sum(each) / Math.max(each.length, 1));
}

/** The sum of the lesser of two weights over the sum of the greater. Undefined where neither has anything. */
export function overlap(a: Weights, b: Weights): number | undefined {
  let least = 0;
  let most = 0;
  // In one order from either side: sums of fractions depend on it.
  for (let [at, to] = [0, 0]; at < a.length || to < b.length;) {
    const [one, other] = [a[at], b[to]];
    const isOne = one !== undefined && (other === undefined || one[0] <= other[0]);
    const isOther = other !== undefined && (one === undefined || other[0] <= one[0]);
    if (isOne && isOther) least += Math.min(one[1], other[1]);
    most += Math.max(isOne ? one[1] : 0, isOther ? other[1] : 0);
    if (isOne) at += 1;
    if (isOther) to += 1;
  }
  return most === 0 ? undefined : least / most;
}

/** How like another one is, 0 to 1. */
export interface Similar {
  readonly key: string;
  readonly similarity: number;
}

/** Those most like one, the most similar first, then by key; those with nothing in common are left out. */
export const mostSimilar = (one: string, all: readonly string[], similarityTo: (other: string) => number): Similar[] =>
  all
    .filter((other) => other !== one)
    .map((key): Similar => ({ key, similarity: similarityTo(key) }))
    .filter((each) => each.similarity > 0)
    .sort(mostSimilarFirst);

export const mostSimilarFirst = (a: Similar, b: Similar): number =>
  b.similarity - a.similarity || compareText(a.key, b.key);

/** Of every role, each thing weighed by how few roles have it; see `similarityFormula`. Counted in pieces. */
export async function likenesses(
  roles: readonly string[],
  requirementsOf: (role: string) => readonly Requirement[],
  featuresOf: FeaturesOf,
  shareOf: (role: string, responsibility: string) => keyof typeof sharing,
): Promise<(role: string) => Likeness> {
  const counts = new Map(parts.map((part) => [part, new Map<string, number>()]));
  const count = (role: string) => {
    const features = featuresOf(role);
    for (const [part, known] of counts) for (const key of features[part]) known.set(key, (known.get(key) ?? 0) + 1);
  };
  await inPiecesOfARow(mapping(roles, count));
  const weighed = (kind: (typeof parts)[number], things: readonly (readonly [string, number])[]): Weights =>
    inOrder(things.map(([key, times]) => [key, times * rarity(roles.length, counts.get(kind)?.get(key) ?? 1)]));
  return once((role) => {
    const { responsibilities, domains } = featuresOf(role);
    return {
      skills: weighed(
        'skills',
        requirementsOf(role).map(({ skill, level, importance }) => [skill, level * importance]),
      ),
      responsibilities: weighed(
        'responsibilities',
        responsibilities.map((key) => [key, sharing[shareOf(role, key)]]),
      ),
      domains: weighed(
        'domains',
        domains.map((key) => [key, 1]),
      ),
    };
  });
}
