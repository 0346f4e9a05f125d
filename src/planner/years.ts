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

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
