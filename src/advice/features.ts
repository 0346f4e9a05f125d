import { groupBy } from '../graph/group-by.ts';
import { byStart } from '../graph/in-pieces.ts';
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
  const ownOf = (list: readonly Ends[]) => {
    const own = byStart(list);
    return (role: string) => sorted((own.get(role) ?? []).map(({ to }) => to));
  };
  const responsibilities = ownOf(edges.responsibilities);
  const [skills, traits, reportsTo] = [ownOf(edges.skills), ownOf(edges.traits), ownOf(edges.reportsTo)];
  const [trends, organizationTypes] = [ownOf(edges.trends.map(reversed)), ownOf(edges.organizationTypes.map(reversed))];
  const domains = byStart(edges.domains);
  return (role) => {
    const work = responsibilities(role);
    return {
      responsibilities: work,
      skills: skills(role),
      domains: sorted(work.flatMap((each) => (domains.get(each) ?? []).map(({ to }) => to))),
      traits: traits(role),
      trends: trends(role),
      organizationTypes: organizationTypes(role),
      reportsTo: reportsTo(role),
    };
  };
}

const reversed = ({ from, to }: Ends): Ends => ({ from: to, to: from });

const sorted = (keys: readonly string[]) => [...new Set(keys)].sort(compareText);

/** The far ends by near end, each once, sorted. */
export const grouped = (edges: readonly Ends[]): Map<string, readonly string[]> =>
  new Map([...groupBy(edges, ({ from }) => from)].map(([key, own]) => [key, sorted(own.map(({ to }) => to))]));
