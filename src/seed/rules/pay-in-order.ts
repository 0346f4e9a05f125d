import type { Rule } from './rule.ts';

export const payInOrder: Rule = {
  name: 'pay-in-order',
  says: 'The low end of a pay band is not above the high one, and percentiles never fall.',
  *find({ of }) {
    for (const record of of('PayBand')) {
      const { low, high, percentiles } = record.fields;
      if (low !== undefined && high !== undefined && low > high)
        yield {
          record,
          path: ['low'],
          message: `the low end ${low} is above the high end ${high}`,
          remedy: 'Exchange or mend the two.',
        };
      const known = Object.entries(percentiles ?? {}).flatMap(([name, amount]) =>
        amount === undefined ? [] : [{ name, amount, at: Number(name.slice(1)) }],
      );
      known.sort((a, b) => a.at - b.at);
      for (const [at, { name, amount }] of known.entries()) {
        const next = known[at + 1];
        if (next && amount > next.amount)
          yield {
            record,
            path: ['percentiles', next.name],
            message: `${next.name} (${next.amount}) is below ${name} (${amount})`,
            remedy: 'Mend the figures: a higher percentile is never less pay.',
          };
      }
    }
  },
};
