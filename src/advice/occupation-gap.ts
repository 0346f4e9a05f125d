import { compareText } from '../graph/names.ts';
import { sumBy, toThousandths } from '../graph/sums.ts';
import { inOrder, overlap, type Weights } from './similarity.ts';

/** A skill that an entry of a classification lists. */
export interface Listed {
  readonly to: string;
  readonly relation?: 'ESSENTIAL' | 'OPTIONAL' | undefined;
  /** 1 to 5. */
  readonly level?: number | undefined;
  /** 0 to 1. */
  readonly importance?: number | undefined;
}

/** A skill that the entry aimed at lists, beside what the entry left says of it. */
export interface ListedByBoth<L extends Listed = Listed> {
  readonly required: L;
  /** Undefined: the entry left does not list the skill. */
  readonly held: L | undefined;
}

export interface OccupationGap<L extends Listed = Listed> {
  /** 0 to 1; see `listedCoverageFormula`. Undefined: the entry aimed at lists no skill. */
  readonly coverage: number | undefined;
  /** 0 to 1; see `listedSimilarityFormula`. Undefined: neither lists a skill. */
  readonly similarity: number | undefined;
  /** At the level of the entry aimed at or above, the weightiest first, then by key. */
  readonly held: readonly ListedByBoth<L>[];
  /** Not listed by the entry left, or at a lower level; in the same order. */
  readonly missing: readonly ListedByBoth<L>[];
  /** What the entry left alone lists; in the same order. */
  readonly beyond: readonly L[];
}

const weightRule =
  'A skill weighs as much as the importance that the scheme gives it; where it gives none, 1 if it is essential, and one half otherwise.';

/** How coverage is measured, in the words shown to clients. */
export const listedCoverageFormula = `Coverage is the weight of the skills of \`to\` that \`from\` lists, too, over the weight of all that \`to\` lists. ${weightRule} One that \`from\` lists at a lower level counts by that level over the one of \`to\`.`;

/** How similarity is measured, in the words shown to clients. */
export const listedSimilarityFormula = `Similarity is the sum over all skills of the lesser of their weights in the two entries, over the sum of the greater (weighted Jaccard index, Ruzicka 1958). ${weightRule} Where the scheme gives a level, from 1 to 5, it is multiplied by the level over 5.`;

const weightOf = ({ importance, relation }: Listed): number => importance ?? (relation === 'ESSENTIAL' ? 1 : 0.5);

/** How much of the level required is at hand, 0 to 1; a scheme that gives no levels tells of none that is too low. */
const shareHeld = ({ required, held }: ListedByBoth): number =>
  held ? Math.min((held.level ?? Infinity) / (required.level ?? 0), 1) : 0;

const heaviestFirst = (a: Listed, b: Listed): number => weightOf(b) - weightOf(a) || compareText(a.to, b.to);

/** What one entry lists of the skills that another lists, each skill once; see the formulas. */
export function occupationGap<L extends Listed>(from: readonly L[], to: readonly L[]): OccupationGap<L> {
  const own = new Map(from.map((each) => [each.to, each]));
  const wanted = new Set(to.map((each) => each.to));
  const both = to
    .toSorted(heaviestFirst)
    .map((required): ListedByBoth<L> => ({ required, held: own.get(required.to) }));
  return {
    coverage: ratio(
      sumBy(both, (each) => weightOf(each.required) * shareHeld(each)),
      sumBy(both, ({ required }) => weightOf(required)),
    ),
    similarity: listedSimilarity(listedWeights(from), listedWeights(to)),
    held: both.filter((each) => shareHeld(each) === 1),
    missing: both.filter((each) => shareHeld(each) < 1),
    beyond: from.filter((each) => !wanted.has(each.to)).sort(heaviestFirst),
  };
}

/** What the skills that an entry lists count for where entries are compared; see `listedSimilarityFormula`. */
export const listedWeights = (listed: readonly Listed[]): Weights =>
  inOrder(listed.map((each): [string, number] => [each.to, weightOf(each) * ((each.level ?? 5) / 5)]));

/** See `listedSimilarityFormula`. Undefined where neither lists a skill. */
export const listedSimilarity = (a: Weights, b: Weights): number | undefined => rounded(overlap(a, b));

const ratio = (part: number, whole: number): number | undefined => rounded(whole === 0 ? undefined : part / whole);

const rounded = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : toThousandths(share);
