export const sumBy = <T>(items: readonly T[], measure: (item: T) => number): number =>
  items.reduce((total, item) => total + measure(item), 0);

export const sum = (values: readonly number[]): number => sumBy(values, (value) => value);

/** A share as answers tell it: to three places. */
export const toThousandths = (share: number): number => Math.round(share * 1_000) / 1_000;
