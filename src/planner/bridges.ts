import { compareText } from '../graph/names.ts';
import { placeIn } from '../graph/shape.ts';
import { stepPrevalences } from '../graph/shapes/role.ts';
import type { Step } from './steps.ts';

/** How bridges are ordered, in the words shown to clients. */
export const bridgeOrder = 'the most usual first, then the easiest, then the quickest, then by key';

/** Steps between the roles of one set and those of another; see `bridgeOrder`. */
export const bridges = <S extends Step>(steps: readonly S[], from: ReadonlySet<string>, to: ReadonlySet<string>): S[] =>
  steps
    .filter((step) => from.has(step.from) && to.has(step.to) && step.from !== step.to)
    .sort(
      (a, b) =>
        placeIn(stepPrevalences, a.prevalence) - placeIn(stepPrevalences, b.prevalence) ||
        a.difficulty - b.difficulty ||
        a.years.typical - b.years.typical ||
        compareText(a.key, b.key),
    );
