import { confidence, namesOf, type Confidence } from '../graph/shape.ts';

const bestFirst = namesOf(confidence);

/** A chain of statements is as well supported as its weakest; null for an empty one. */
export const weakest = (confidences: readonly Confidence[]): Confidence | null =>
  confidences.reduce<Confidence | null>(
    (worst, each) => (worst === null || bestFirst.indexOf(each) > bestFirst.indexOf(worst) ? each : worst),
    null,
  );
