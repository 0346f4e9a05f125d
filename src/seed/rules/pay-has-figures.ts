import type { Rule } from './rule.ts';

export const payHasFigures: Rule = {
  name: 'pay-has-figures',
  says: 'A pay band gives at least one figure: low, high, mean or a percentile.',
  *find({ of }) {
    for (const record of of('PayBand')) {
      const { low, high, mean, percentiles } = record.fields;
      if ([low, high, mean, ...Object.values(percentiles ?? {})].every((figure) => figure === undefined))
        yield {
          record,
          path: [],
          message: 'the pay band gives no figure',
          remedy: 'Add low, high, mean or percentiles, or remove the file.',
        };
    }
  },
};
