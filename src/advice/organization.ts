import { groupBy } from '../graph/group-by.ts';
import { compareText } from '../graph/names.ts';
import { namesOf } from '../graph/shape.ts';
import { needLevels } from '../graph/shapes/organization-type.ts';
import { sumBy } from '../graph/sums.ts';

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

/** How much each thing given weighs in choosing a kind: what an organization is before how large it is. */
const weights = {
  sector: 4,
  productIsTechnology: 3,
  transforming: 2,
  regulated: 2,
  internalItComplexity: 1,
  stage: 1,
  headcount: 1,
  investorOwned: 0,
} as const satisfies Record<keyof Organization, number>;

/** Things that no number outweighs: a kind they contradict is passed over. */
const decisive: readonly (keyof Organization)[] = ['sector', 'productIsTechnology'];

/** How kinds of organization are matched, in the words shown to clients. */
export const kindRule = `A kind of organization is weighed by the things given that meet its criteria, less those that contradict them: the sector weighs 4, whether technology is the product 3, transformation and supervision 2, the rest 1; the kinds of the greatest weight match, of equals those whose size is not contradicted. One that sector or product contradict is passed over, unless all are. A kind that is tied to a sector or to transformation is considered only where that is given, and one of a sector whose product is technology only where the product is, too; the sector TECHNOLOGY speaks for every kind whose product is technology and is tied to no sector. A kind that tells of the owner is not weighed against those that tell of the business: it matches where such an owner is given, the organization is no longer being founded, and the sector is neither PUBLIC nor NON_PROFIT, beside the kinds of business where sector or product are given, else alone. What contradicts the kinds that match, and each other, is told in \`warnings\`.`;

export interface KindMatch {
  readonly key: string;
  /** Whether the kind tells of the owner rather than of the business. */
  readonly ofOwner: boolean;
  /** The things given that meet the criteria of the kind, by name. */
  readonly met: readonly (keyof Organization)[];
  readonly contradicted: readonly (keyof Organization)[];
}

/** See `kindRule`; by key. */
export function matchKinds(organization: Organization, kinds: readonly Kind[]): KindMatch[] {
  const matches = kinds
    .filter(({ criteria }) => isConsidered(criteria ?? {}, organization))
    .map(({ key, criteria }) => ({
      key,
      ofOwner: criteria?.investorOwned !== undefined,
      ...verdicts(organization, criteria ?? {}),
    }))
    .filter(({ met }) => met.length > 0)
    .sort((a, b) => compareText(a.key, b.key));
  const owners = matches.filter(({ ofOwner }) => ofOwner);
  const tellsOfBusiness = decisive.some((name) => organization[name] !== undefined);
  const businesses = owners.length === 0 || tellsOfBusiness ? bestOf(matches.filter(({ ofOwner }) => !ofOwner)) : [];
  return matches.filter((each) => owners.includes(each) || businesses.includes(each));
}

function bestOf(matches: readonly KindMatch[]): readonly KindMatch[] {
  const possible = matches.filter(({ contradicted }) => !contradicted.some((name) => decisive.includes(name)));
  const left = possible.length > 0 ? possible : matches;
  const most = Math.max(...left.map(weightOf));
  const best = left.filter((match) => weightOf(match) === most);
  const ofItsSize = best.filter(({ contradicted }) => !contradicted.includes('headcount'));
  return ofItsSize.length > 0 ? ofItsSize : best;
}

const weightOf = ({ met, contradicted }: KindMatch): number => weightIn(met) - weightIn(contradicted);
const weightIn = (names: readonly (keyof Organization)[]) => sumBy(names, (name) => weights[name]);

/** Whether somebody may own it in order to sell it. */
export const canBeOwned = ({ sector }: Organization): boolean => sector !== 'PUBLIC' && sector !== 'NON_PROFIT';

const isConsidered = (
  { sectors, investorOwned, transforming, productIsTechnology }: Criteria,
  organization: Organization,
) =>
  (sectors === undefined ||
    (organization.sector !== undefined && (!productIsTechnology || organization.productIsTechnology !== undefined))) &&
  (investorOwned === undefined ||
    (organization.investorOwned === investorOwned && canBeOwned(organization) && organization.stage !== 'FOUNDING')) &&
  (!transforming || organization.transforming !== undefined);

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
  sector: (given, wanted) =>
    wanted.sectors === undefined && given.sector === 'TECHNOLOGY'
      ? wanted.productIsTechnology
      : within(given.sector, wanted.sectors),
  regulated: (given, wanted) => same(given.regulated, wanted.regulated),
  transforming: (given, wanted) => same(given.transforming, wanted.transforming),
  investorOwned: (given, wanted) => same(given.investorOwned, wanted.investorOwned),
};

/** That a kind of organization needs a role. */
export interface Need {
  readonly from: string;
  readonly to: string;
  readonly need: keyof typeof needLevels;
  readonly minHeadcount?: number | undefined;
  readonly maxHeadcount?: number | undefined;
  readonly productIsTechnology?: boolean | undefined;
}

/** What is needed by organizations up to so many times as large may be needed soon. */
const soon = 10;

/** Which roles are recommended, in the words shown to clients. */
export const needRule = `A role is recommended where at least half of the matching kinds of business, or of the kinds of owner, need it as ESSENTIAL or USUAL, in an organization of the size and product given, and never more roles than there are people: each person has one. The other needs of those kinds are listed as what may be needed later or in some cases, but for those of smaller organizations and of ones more than ${String(soon)} times as large. Roles below the level LEAD are no leaders and left out.`;

/** A need where nothing but the product is known: at least USUAL where the product decides for it. */
export const needByProduct = ({ need, productIsTechnology }: Pick<Need, 'need' | 'productIsTechnology'>) =>
  productIsTechnology !== undefined && need === 'RARE' ? 'USUAL' : need;

/** A need as it is for one organization: RARE outside its bounds. */
function needIn({ headcount, productIsTechnology }: Organization, each: Need): Need['need'] {
  const { minHeadcount = 1, maxHeadcount = Infinity } = each;
  if (headcount !== undefined && (headcount < minHeadcount || headcount > maxHeadcount)) return 'RARE';
  if (each.productIsTechnology !== undefined && each.productIsTechnology !== productIsTechnology) return 'RARE';
  return needByProduct(each);
}

/** Whether an organization may come to need it. */
const isWithinReach = ({ headcount = 1 }: Organization, { minHeadcount = 1, maxHeadcount = Infinity }: Need) =>
  headcount <= maxHeadcount && minHeadcount <= headcount * soon;

export interface RoleNeed<N extends Need> {
  readonly role: string;
  /** The strongest need among the matching kinds. */
  readonly need: Need['need'];
  readonly needs: readonly N[];
}

const strongest: readonly string[] = namesOf(needLevels);
const rank = (need: Need['need']) => strongest.indexOf(need);

export interface RolesNeeded<N extends Need> {
  readonly recommended: readonly RoleNeed<N>[];
  /** What is needed, but for want of people not recommended. */
  readonly unfilled: readonly RoleNeed<N>[];
  /** All that is not recommended. */
  readonly perhaps: readonly RoleNeed<N>[];
}

/** The roles that some of the kinds need, the most needed first, the chief executive before others, then by key; see `needRule`. */
export function rolesNeeded<N extends Need>(
  kinds: readonly Pick<KindMatch, 'key' | 'ofOwner'>[],
  needs: readonly N[],
  organization: Organization = {},
): RolesNeeded<N> {
  const [owners, businesses] = [true, false].map((wanted) =>
    kinds.filter(({ ofOwner }) => ofOwner === wanted).map(({ key }) => key),
  );
  const byRole = groupBy(
    needs.filter(({ from }) => kinds.some(({ key }) => key === from)),
    ({ to }) => to,
  );
  const needOf = (each: N) => needIn(organization, each);
  const all = [...byRole].map(([role, own]): RoleNeed<N> => {
    const ordered = [...own].sort((a, b) => rank(needOf(a)) - rank(needOf(b)) || compareText(a.from, b.from));
    return { role, need: ordered[0] ? needOf(ordered[0]) : 'RARE', needs: ordered };
  });
  const first = ({ role }: RoleNeed<N>) => (role === chiefExecutive ? 0 : 1);
  all.sort((a, b) => rank(a.need) - rank(b.need) || first(a) - first(b) || compareText(a.role, b.role));
  const halfOf = (keys: readonly string[] = [], { needs: own }: RoleNeed<N>) =>
    keys.length > 0 &&
    own.filter((each) => keys.includes(each.from) && needOf(each) !== 'RARE').length * 2 >= keys.length;
  const needed = all.filter((each) => halfOf(businesses, each) || halfOf(owners, each));
  const recommended = needed.slice(0, organization.headcount);
  return {
    recommended,
    unfilled: needed.slice(recommended.length),
    perhaps: all.filter((each) =>
      needed.includes(each)
        ? !recommended.includes(each)
        : organization.headcount === undefined || each.needs.some((need) => isWithinReach(organization, need)),
    ),
  };
}

/** The role at the top of every chart. */
export const chiefExecutive = 'ceo';
