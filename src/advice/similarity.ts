import { compareText } from '../graph/names.ts';
import type { Requirement } from '../planner/requirement.ts';
import { pairs } from './comparison.ts';
import type { FeatureKind, FeaturesOf } from './features.ts';

/** What a role is compared by. */
export interface Likeness {
  readonly requirements: readonly Requirement[];
  readonly responsibilities: readonly string[];
  readonly domains: readonly string[];
}

/** How similarity is measured, in the words shown to clients. */
export const similarityFormula =
  'Similarity is between 0 (nothing in common) and 1 (the same): one half by skills, three tenths by responsibilities, one fifth by domains. Skills: the sum over all skills of the lesser of the two roles’ weights, over the sum of the greater (weighted Jaccard index, Ruzicka 1958), where a weight is level times importance and 0 where the skill is not required. Responsibilities and domains: the number shared over the number of all (Jaccard index). A part of which neither role has anything is left out, and the others count more in proportion; 0 where nothing is known of both.';

const weights = { skills: 0.5, responsibilities: 0.3, domains: 0.2 } as const satisfies Partial<
  Record<FeatureKind, number>
>;

/** See `similarityFormula`. */
export function similarity(a: Likeness, b: Likeness): number {
  const parts = [
    { weight: weights.skills, overlap: skillOverlap(a.requirements, b.requirements) },
    { weight: weights.responsibilities, overlap: overlap(a.responsibilities, b.responsibilities) },
    { weight: weights.domains, overlap: overlap(a.domains, b.domains) },
  ].flatMap(({ weight, overlap: share }) => (share === undefined ? [] : [{ weight, share }]));
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const common = parts.reduce((sum, { weight, share }) => sum + weight * share, 0);
  return whole === 0 ? 0 : Math.round((common / whole) * 1_000) / 1_000;
}

/** Of more than two: the mean over every two of them. */
export function similarityOfAll(all: readonly Likeness[]): number {
  const each = pairs(all).map(([a, b]) => similarity(a, b));
  const mean = each.reduce((sum, value) => sum + value, 0) / Math.max(each.length, 1);
  return Math.round(mean * 1_000) / 1_000;
}

/** Undefined where neither has anything. */
function overlap(a: readonly string[], b: readonly string[]): number | undefined {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? undefined : a.filter((key) => b.includes(key)).length / all.size;
}

function skillOverlap(a: readonly Requirement[], b: readonly Requirement[]): number | undefined {
  const [first, second] = [weightsOf(a), weightsOf(b)];
  let least = 0;
  let most = 0;
  for (const skill of new Set([...first.keys(), ...second.keys()])) {
    const [one, other] = [first.get(skill) ?? 0, second.get(skill) ?? 0];
    least += Math.min(one, other);
    most += Math.max(one, other);
  }
  return most === 0 ? undefined : least / most;
}

const weightsOf = (requirements: readonly Requirement[]) =>
  new Map(requirements.map(({ skill, level, importance }) => [skill, level * importance]));

export interface SimilarRole {
  readonly role: string;
  readonly similarity: number;
}

/** The roles most like one, the most similar first, then by key; those with nothing in common are left out. */
export const similarRoles = (role: string, all: readonly string[], likenessOf: (role: string) => Likeness) =>
  all
    .filter((other) => other !== role)
    .map((other): SimilarRole => ({ role: other, similarity: similarity(likenessOf(role), likenessOf(other)) }))
    .filter((each) => each.similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || compareText(a.role, b.role));

export const likenessOf =
  (requirements: ReadonlyMap<string, readonly Requirement[]>, featuresOf: FeaturesOf) =>
  (role: string): Likeness => {
    const { responsibilities, domains } = featuresOf(role);
    return { requirements: requirements.get(role) ?? [], responsibilities, domains };
  };
