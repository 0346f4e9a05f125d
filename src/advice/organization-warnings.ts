import { groupBy } from '../graph/group-by.ts';
import { listed, lowerFirst, upperFirst, withArticle } from './english.ts';
import { named } from './reasons.ts';
import { canBeOwned, type Criteria, type KindMatch, type Need, type Organization } from './organization.ts';

interface Oddity {
  readonly says: string;
  readonly holds: (organization: Organization) => boolean;
}

/** Things that hardly ever go together. */
const oddities: readonly Oddity[] = [
  {
    says: 'Fewer than five people are seldom an established organization: they are more often founders, or a part of something larger.',
    holds: ({ headcount = Infinity, stage }) => headcount < 5 && stage === 'ESTABLISHED',
  },
  {
    says: 'More than 500 people are no longer founding: the advice for the stage FOUNDING will not fit them.',
    holds: ({ headcount = 0, stage }) => headcount > 500 && stage === 'FOUNDING',
  },
  {
    says: 'The sector is TECHNOLOGY, yet technology is said not to be the product; one of the two will be meant otherwise.',
    holds: ({ productIsTechnology, sector }) => productIsTechnology === false && sector === 'TECHNOLOGY',
  },
  {
    says: 'With fewer than 20 people the internal IT is hardly of HIGH complexity, unless it is what they sell.',
    holds: ({ headcount = Infinity, internalItComplexity, productIsTechnology }) =>
      headcount < 20 && internalItComplexity === 'HIGH' && productIsTechnology !== true,
  },
  {
    says: 'With more than 5,000 people the internal IT is hardly of LOW complexity.',
    holds: ({ headcount = 0, internalItComplexity }) => headcount > 5_000 && internalItComplexity === 'LOW',
  },
  {
    says: 'A founding organization has nothing to transform yet.',
    holds: ({ stage, transforming }) => stage === 'FOUNDING' && transforming === true,
  },
  {
    says: 'A founding organization that investors have put money into is not owned by a fund yet: it is advised as a start-up.',
    holds: ({ stage, investorOwned }) => stage === 'FOUNDING' && investorOwned === true,
  },
  {
    says: 'Investors do not own public bodies or non-profit organizations in order to sell them: the owner is left out of the advice.',
    holds: (organization) => organization.investorOwned === true && !canBeOwned(organization),
  },
];

interface TitledMatch extends Pick<KindMatch, 'contradicted' | 'ofOwner'> {
  readonly title: string;
  readonly criteria?: Criteria | undefined;
}

/** What does not fit together in what is said of an organization, and what it leaves open, in sentences; `unfilled` are titles of roles. */
export const warningsOf = (
  organization: Organization,
  matches: readonly TitledMatch[],
  unfilled: readonly string[],
  needs: readonly Sized[] = [],
): string[] => [
  ...oddities.filter(({ holds }) => holds(organization)).map(({ says }) => says),
  ...(matches.length === 0
    ? ['Nothing that was said points to one kind of organization: add the sector, the number of staff or what is sold.']
    : []),
  ...nearest(matches),
  ...tied(
    organization,
    matches.filter(({ ofOwner }) => !ofOwner),
  ),
  ...short(organization, unfilled),
  ...sizes(organization, needs),
];

/** Kinds that not all of what was said fits, those together that the same speaks against. */
const nearest = (matches: readonly TitledMatch[]): string[] =>
  [...groupBy(matches, ({ contradicted }) => listed(contradicted.map((name) => named[name])))]
    .filter(([against]) => against !== '')
    .map(([against, kinds]) => {
      const [are, them] = kinds.length === 1 ? ['is the nearest kind', 'it'] : ['are the nearest kinds', 'them'];
      const titles = kinds.map(({ title }, at) => (at === 0 ? title : lowerFirst(title)));
      const is = kinds[0]?.contradicted.length === 1 ? 'is' : 'are';
      return `${listed(titles)} ${are}, but ${against} ${is} unusual for ${them}: read the advice with care.`;
    });

/** What tells kinds of business apart, the most telling first, with the criterion that it is held against. */
const telling = [
  ['productIsTechnology', 'productIsTechnology'],
  ['transforming', 'transforming'],
  ['regulated', 'regulated'],
  ['stage', 'stages'],
  ['internalItComplexity', 'internalItComplexity'],
] as const satisfies (readonly [keyof Organization, keyof Criteria])[];

function tied(organization: Organization, kinds: readonly TitledMatch[]): string[] {
  if (kinds.length < 2) return [];
  const [missing] =
    telling.find(
      ([given, criterion]) =>
        organization[given] === undefined &&
        new Set(kinds.map(({ criteria }) => JSON.stringify(criteria?.[criterion]))).size > 1,
    ) ?? [];
  const names = listed(kinds.map(({ title }) => withArticle(lowerFirst(title))));
  const remedy = missing === undefined ? '' : ` Add ${named[missing]} to tell them apart.`;
  return [`${upperFirst(names)} fit alike, and the advice takes in what each of them needs.${remedy}`];
}

/** More roles than people. */
function short({ headcount = 0 }: Organization, unfilled: readonly string[]): string[] {
  if (unfilled.length === 0) return [];
  const people = headcount === 1 ? 'One person cannot' : `${String(headcount)} people cannot`;
  return [
    `${people} fill every role that such an organization has. ${listed(unfilled)} ${unfilled.length === 1 ? 'is' : 'are'} left out: ${headcount === 1 ? 'the same person' : 'somebody'} does that work beside another role, or buys it.`,
  ];
}

type Sized = Pick<Need, 'from' | 'minHeadcount' | 'maxHeadcount'>;

/** Roles of which no organization has both, because one is of the small ones of a kind and the other of the large. */
function sizes({ headcount }: Organization, needs: readonly Sized[]): string[] {
  const apart = needs.some(({ from, maxHeadcount }) =>
    needs.some((other) => other.from === from && (other.minHeadcount ?? 1) > (maxHeadcount ?? Infinity)),
  );
  return headcount === undefined && apart
    ? ['Roles of small and of large organizations stand side by side here: add the number of staff to part them.']
    : [];
}
