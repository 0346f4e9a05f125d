import { featureKinds, type FeatureKind, type Features, type FeaturesOf } from './features.ts';

export interface Comparison {
  /** What all of the roles have. */
  readonly shared: Features;
  /** For each role, in the order given, what none of the others has. */
  readonly distinct: readonly Features[];
}

export function compareRoles(roles: readonly string[], featuresOf: FeaturesOf): Comparison {
  const all = roles.map(featuresOf);
  const holders = (kind: FeatureKind, key: string) => all.filter((features) => features[kind].includes(key)).length;
  return {
    shared: featuresWhere((kind) => (all[0]?.[kind] ?? []).filter((key) => holders(kind, key) === all.length)),
    distinct: all.map((features) => featuresWhere((kind) => features[kind].filter((key) => holders(kind, key) === 1))),
  };
}

const featuresWhere = (keys: (kind: FeatureKind) => readonly string[]): Features =>
  Object.fromEntries(featureKinds.map((kind) => [kind, keys(kind)])) as Record<FeatureKind, readonly string[]>;

/** Every two of a list, in its order. */
export const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((first, at) => all.slice(at + 1).map((second): [T, T] => [first, second]));
