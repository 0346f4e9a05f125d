import { listed } from './english.ts';
import { named } from './reasons.ts';
import type { KindMatch, Organization } from './organization.ts';

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
    says: 'Investors do not own public bodies or non-profit organizations in order to sell them.',
    holds: ({ investorOwned, sector }) => investorOwned === true && (sector === 'PUBLIC' || sector === 'NON_PROFIT'),
  },
];

interface TitledMatch extends Pick<KindMatch, 'contradicted'> {
  readonly title: string;
}

/** What does not fit together in what is said of an organization, in sentences. */
export const warningsOf = (organization: Organization, matches: readonly TitledMatch[]): string[] => [
  ...oddities.filter(({ holds }) => holds(organization)).map(({ says }) => says),
  ...(matches.length === 0
    ? ['Nothing that was said points to one kind of organization: add the sector, the number of staff or what is sold.']
    : []),
  ...matches
    .filter(({ contradicted }) => contradicted.length > 0)
    .map(
      ({ title, contradicted }) =>
        `${title} is the nearest kind, but ${listed(contradicted.map((name) => named[name]))} ${contradicted.length === 1 ? 'is' : 'are'} unusual for it: read the advice with care.`,
    ),
];
