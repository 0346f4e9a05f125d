import { currencyOf } from './currencies.ts';
import type { Rule } from './rule.ts';

/** Codes that people write for a region that has another. */
const meant: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR', SW: 'SE', JA: 'JP' };

export const payInCurrency: Rule = {
  name: 'pay-in-currency',
  says: "Pay is given for a region of ISO 3166-1 and in the region's own currency: US in USD, GB in GBP, members of the euro area in EUR.",
  *find({ of }) {
    for (const record of of('PayBand')) {
      const { region, currency } = record.fields;
      const expected = currencyOf.get(region);
      if (expected === undefined)
        yield {
          record,
          path: ['region'],
          message: `${region} is no region of ISO 3166-1`,
          remedy: `${meant[region] === undefined ? '' : `Did you mean ${meant[region]}? `}Give the two letters of a country; of a wider area give a record for each country that the source tells apart.`,
        };
      else if (currency !== expected)
        yield {
          record,
          path: ['currency'],
          message: `pay in ${region} is given in ${currency}`,
          remedy: `Give it in ${expected} as the source does, mend the region, or write an exception with its reason to exceptions.yaml.`,
        };
    }
  },
};
