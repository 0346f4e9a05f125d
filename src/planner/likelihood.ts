import type { Step } from './steps.ts';

type Prevalence = Step['prevalence'];

/** How often a step is taken beside a usual one out of the same role. */
export const odds = { USUAL: 1, COMMON: 1 / 3, OCCASIONAL: 1 / 10, RARE: 1 / 50 } as const satisfies Record<
  Prevalence,
  number
>;

/** How many of those who could take a further step do: about one in five gets no further than any one role. */
export const furtherStep = Math.exp(-0.2);

/** How the likeliest way is found, in the words shown to clients. */
export const likelihoodRule =
  'A way is as likely as its steps together. Beside a USUAL step, a COMMON one counts a third, an OCCASIONAL one a tenth and a RARE one a fiftieth, and every further step takes off a fifth, since people also stay where they are: two usual steps are likelier than one rare step past the role between them.';

/**
 * How unlikely a step is, as the negative logarithm of its odds, so that the least sum over a path is its greatest
 * product. The odds are absolute: shares among the steps out of a role would make a step the rarer the more steps of
 * that role have been written down. In hundredths, so that sums compare exactly.
 */
export const rarityOf = ({ prevalence }: Pick<Step, 'prevalence'>): number =>
  -Math.round(Math.log(furtherStep * odds[prevalence]) * 100) / 100;

/** How likely a way is, as a class: the odds behind it are too rough for a number. */
export const likelihoods = {
  LIKELY: 'The way of most, or of many: its odds are at least one to 30 beside a way of usual steps alone.',
  POSSIBLE: 'The way of some: odds of at least one to 300.',
  UNLIKELY: 'The way of few: odds of at least one to 3,000.',
  EXCEPTIONAL: 'The way of hardly anyone: odds below one to 3,000.',
} as const;
export type Likelihood = keyof typeof likelihoods;

/** See `likelihoods`. */
export function likelihoodOf(steps: readonly Step[]): Likelihood {
  const together = steps.reduce((product, { prevalence }) => product * odds[prevalence], 1) * (1 + 1e-9);
  return together >= 1 / 30
    ? 'LIKELY'
    : together >= 1 / 300
      ? 'POSSIBLE'
      : together >= 1 / 3_000
        ? 'UNLIKELY'
        : 'EXCEPTIONAL';
}

const worthTelling = 1_000_000;

/** The highest rarity of a way worth telling; see `likelihoodLimitRule`. */
export const rarityLimit = Math.log(worthTelling);

/** Which ways are too unlikely to be told, in the words shown to clients. */
export const likelihoodLimitRule = `A way that is less likely than one to ${worthTelling.toLocaleString('en')} is none, unless roles to pass are asked for.`;
