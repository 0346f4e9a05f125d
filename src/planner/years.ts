export interface Years {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

export const totalYears = (ranges: readonly Years[]): Years => ({
  min: sum(ranges.map(({ min }) => min)),
  typical: sum(ranges.map(({ typical }) => typical)),
  max: sum(ranges.map(({ max }) => max)),
});

/** What is left of a span after some of it has passed. */
export const yearsFrom = ({ min, typical, max }: Years, passed: number): Years => ({
  min: Math.max(0, min - passed),
  typical: Math.max(0, typical - passed),
  max: Math.max(0, max - passed),
});

const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((total, each) => total + each, 0) * 100) / 100;
