import { compareText } from '../graph/names.ts';
import { namesOf } from '../graph/shape.ts';
import { needLevels } from '../graph/shapes/organization-type.ts';

/** What is said of an organization; what is left out is not known. */
export interface Organization {
  readonly productIsTechnology?: boolean | undefined;
  readonly internalItComplexity?: string | undefined;
  readonly headcount?: number | undefined;
  readonly stage?: string | undefined;
  readonly sector?: string | undefined;
  readonly regulated?: boolean | undefined;
  readonly transforming?: boolean | undefined;
  readonly investorOwned?: boolean | undefined;
}

/** What organizations of a kind have in common; what is left out may be either way. */
export interface Criteria {
  readonly productIsTechnology?: boolean | undefined;
  readonly internalItComplexity?: readonly string[] | undefined;
  readonly minHeadcount?: number | undefined;
  readonly maxHeadcount?: number | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly sectors?: readonly string[] | undefined;
  readonly regulated?: boolean | undefined;
  readonly transforming?: boolean | undefined;
  readonly investorOwned?: boolean | undefined;
}

export interface Kind {
  readonly key: string;
  readonly criteria?: Criteria | undefined;
}

/** How kinds of organization are matched, in the words shown to clients. */
export const kindRule =
  'A kind of organization matches where nothing given contradicts its criteria and at least one thing given meets them; of those, the kinds count that most things given meet. A kind that is tied to a sector or to ownership by an investor is considered only where that is given. Where every kind is contradicted, those with the fewest contradictions count.';

export interface KindMatch {
  readonly key: string;
  /** The things given that meet the criteria of the kind, by name. */
  readonly met: readonly (keyof Organization)[];
  readonly contradicted: readonly (keyof Organization)[];
}

/** See `kindRule`; by key. */
export function matchKinds(organization: Organization, kinds: readonly Kind[]): KindMatch[] {
  const matches = kinds
    .filter(({ criteria }) => isConsidered(criteria ?? {}, organization))
    .map(({ key, criteria }) => ({ key, ...verdicts(organization, criteria ?? {}) }))
    .filter(({ met }) => met.length > 0)
    .sort((a, b) => compareText(a.key, b.key));
  const fewest = Math.min(...matches.map(({ contradicted }) => contradicted.length));
  const left = matches.filter(({ contradicted }) => contradicted.length === fewest);
  const most = Math.max(...left.map(({ met }) => met.length));
  return left.filter(({ met }) => met.length === most);
}

const isConsidered = ({ sectors, investorOwned }: Criteria, organization: Organization) =>
  (sectors === undefined || organization.sector !== undefined) &&
  (investorOwned === undefined || organization.investorOwned !== undefined);

const verdicts = (organization: Organization, criteria: Criteria) => {
  const answers = Object.entries(checks).flatMap(([name, check]) => {
    const answer = check(organization, criteria);
    return answer === undefined ? [] : [{ name: name as keyof Organization, answer }];
  });
  const named = (wanted: boolean) => answers.filter(({ answer }) => answer === wanted).map(({ name }) => name);
  return { met: named(true), contradicted: named(false) };
};

const same = <T>(given: T | undefined, wanted: T | undefined) =>
  given === undefined || wanted === undefined ? undefined : given === wanted;
const within = (given: string | undefined, wanted: readonly string[] | undefined) =>
  given === undefined || wanted === undefined ? undefined : wanted.includes(given);

/** Whether what is given meets the criteria; undefined: one of them says nothing. */
const checks: Record<keyof Organization, (given: Organization, wanted: Criteria) => boolean | undefined> = {
  productIsTechnology: (given, wanted) => same(given.productIsTechnology, wanted.productIsTechnology),
  internalItComplexity: (given, wanted) => within(given.internalItComplexity, wanted.internalItComplexity),
  headcount: ({ headcount }, { minHeadcount, maxHeadcount }) =>
    headcount === undefined || (minHeadcount === undefined && maxHeadcount === undefined)
      ? undefined
      : headcount >= (minHeadcount ?? 0) && headcount <= (maxHeadcount ?? Infinity),
  stage: (given, wanted) => within(given.stage, wanted.stages),
  sector: (given, wanted) => within(given.sector, wanted.sectors),
  regulated: (given, wanted) => same(given.regulated, wanted.regulated),
  transforming: (given, wanted) => same(given.transforming, wanted.transforming),
  investorOwned: (given, wanted) => same(given.investorOwned, wanted.investorOwned),
};

/** That a kind of organization needs a role. */
export interface Need {
  readonly from: string;
  readonly to: string;
  readonly need: keyof typeof needLevels;
}

/** Which roles are recommended, in the words shown to clients. */
export const needRule =
  'A role is recommended where at least half of the matching kinds of organization need it as ESSENTIAL or USUAL. The other needs of those kinds are listed as what may be needed later or in some cases.';

export interface RoleNeed<N extends Need> {
  readonly role: string;
  /** The strongest need among the matching kinds. */
  readonly need: Need['need'];
  readonly needs: readonly N[];
}

const strongest: readonly string[] = namesOf(needLevels);
const rank = (need: Need['need']) => strongest.indexOf(need);

/** The roles that some of the kinds need, the most needed first, then by key; see `needRule`. */
export function rolesNeeded<N extends Need>(
  kinds: readonly string[],
  needs: readonly N[],
): { readonly recommended: readonly RoleNeed<N>[]; readonly perhaps: readonly RoleNeed<N>[] } {
  const byRole = new Map<string, N[]>();
  for (const each of needs) if (kinds.includes(each.from)) byRole.set(each.to, [...(byRole.get(each.to) ?? []), each]);
  const all = [...byRole].map(([role, own]): RoleNeed<N> => {
    const ordered = [...own].sort((a, b) => rank(a.need) - rank(b.need) || compareText(a.from, b.from));
    return { role, need: ordered[0]?.need ?? 'RARE', needs: ordered };
  });
  all.sort((a, b) => rank(a.need) - rank(b.need) || compareText(a.role, b.role));
  const isRecommended = ({ needs: own }: RoleNeed<N>) =>
    own.filter(({ need }) => need !== 'RARE').length * 2 >= kinds.length;
  return { recommended: all.filter(isRecommended), perhaps: all.filter((each) => !isRecommended(each)) };
}
