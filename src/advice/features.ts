import { groupBy } from '../graph/group-by.ts';
import { compareText } from '../graph/names.ts';

/** What is known of a role and can be shared with another. */
export const featureKinds = [
  'responsibilities',
  'skills',
  'domains',
  'traits',
  'trends',
  'organizationTypes',
  'reportsTo',
] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** The keys of each kind, sorted. */
export type Features = Readonly<Record<FeatureKind, readonly string[]>>;

interface Ends {
  readonly from: string;
  readonly to: string;
}

export interface FeatureEdges {
  /** From roles. */
  readonly responsibilities: readonly Ends[];
  readonly skills: readonly Ends[];
  readonly traits: readonly Ends[];
  readonly reportsTo: readonly Ends[];
  /** To roles. */
  readonly trends: readonly Ends[];
  readonly organizationTypes: readonly Ends[];
  /** From responsibilities: the domains of a role are those of its responsibilities. */
  readonly domains: readonly Ends[];
}

export type FeaturesOf = (role: string) => Features;

export function createFeatures(edges: FeatureEdges): FeaturesOf {
  const byRole = {
    responsibilities: grouped(edges.responsibilities),
    skills: grouped(edges.skills),
    traits: grouped(edges.traits),
    reportsTo: grouped(edges.reportsTo),
    trends: grouped(edges.trends.map(reversed)),
    organizationTypes: grouped(edges.organizationTypes.map(reversed)),
  };
  const domains = grouped(edges.domains);
  return (role) => {
    const responsibilities = byRole.responsibilities.get(role) ?? [];
    return {
      responsibilities,
      skills: byRole.skills.get(role) ?? [],
      domains: sorted(responsibilities.flatMap((each) => domains.get(each) ?? [])),
      traits: byRole.traits.get(role) ?? [],
      trends: byRole.trends.get(role) ?? [],
      organizationTypes: byRole.organizationTypes.get(role) ?? [],
      reportsTo: byRole.reportsTo.get(role) ?? [],
    };
  };
}

const reversed = ({ from, to }: Ends): Ends => ({ from: to, to: from });

const sorted = (keys: readonly string[]) => [...new Set(keys)].sort(compareText);

/** The far ends by near end, each once, sorted. */
export const grouped = (edges: readonly Ends[]): Map<string, readonly string[]> =>
  new Map([...groupBy(edges, ({ from }) => from)].map(([key, own]) => [key, sorted(own.map(({ to }) => to))]));
