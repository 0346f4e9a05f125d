import { compareText } from '../graph/names.ts';

/** What stands below each skill: the nearest others of a list that it builds on, passing over skills that are not of the list. */
export const nearestBelow = (
  skills: readonly string[],
  prerequisites: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> => {
  const listed = new Set(skills);
  return new Map(skills.map((skill) => [skill, below(skill, prerequisites, listed)]));
};

function below(
  skill: string,
  prerequisites: ReadonlyMap<string, readonly string[]>,
  listed: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  const seen = new Set([skill]);
  let layer = [skill];
  while (layer.length > 0) {
    const next = layer.flatMap((each) => prerequisites.get(each) ?? []).filter((each) => !seen.has(each));
    for (const each of next) seen.add(each);
    const unique = [...new Set(next)];
    found.push(...unique.filter((each) => listed.has(each)).sort(compareText));
    layer = unique.filter((each) => !listed.has(each));
  }
  return found;
}

/** The other way round: what builds on each skill, by key. */
export function turned(after: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const before = new Map([...after.keys()].map((skill): [string, string[]] => [skill, []]));
  for (const [skill, all] of after) for (const each of all) before.get(each)?.push(skill);
  for (const all of before.values()) all.sort(compareText);
  return before;
}

/** How skills are ordered for learning, in the words shown to clients. */
export const learningOrder =
  'A skill comes after every missing skill that it builds on, directly or by way of others. Among those that could come next, the one with the greatest weight comes first, counting for each that of a skill that builds on it, if greater. Ties go by key.';

/** See `learningOrder`. */
export function inLearningOrder(
  weights: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, readonly string[]>,
): string[] {
  const before = turned(after);
  const lent = new Map<string, number>();
  const weigh = (skill: string, passed: readonly string[] = []): number => {
    const known = lent.get(skill);
    if (known !== undefined) return known;
    const above = (before.get(skill) ?? []).filter((each) => !passed.includes(each));
    const weight = Math.max(weights.get(skill) ?? 0, ...above.map((each) => weigh(each, [...passed, skill])));
    lent.set(skill, weight);
    return weight;
  };
  const rest = [...weights.keys()].sort(
    (a, b) => weigh(b) - weigh(a) || (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || compareText(a, b),
  );
  const done = new Set<string>();
  while (rest.length > 0) {
    const at = rest.findIndex((skill) =>
      (after.get(skill) ?? []).every((each) => done.has(each) || !weights.has(each)),
    );
    // Prerequisites are acyclic by a rule of the data; were they not, the weightiest would go first.
    for (const skill of rest.splice(Math.max(at, 0), 1)) done.add(skill);
  }
  return [...done];
}
