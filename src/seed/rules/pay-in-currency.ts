import type { Rule } from './rule.ts';

const euroArea = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');

/** ISO 3166-1 alpha-2 to ISO 4217, for the regions that pay is entered for. */
const currencies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(euroArea.map((region) => [region, 'EUR'])),
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  IL: 'ILS',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  SG: 'SGD',
  US: 'USD',
  ZA: 'ZAR',
};

export const payInCurrency: Rule = {
  name: 'pay-in-currency',
  says: "Pay is given in its region's own currency: US in USD, GB in GBP, members of the euro area in EUR.",
  *find({ of }) {
    for (const record of of('PayBand')) {
      const { region, currency } = record.fields;
      const expected = currencies[region];
      if (expected === undefined)
        yield {
          record,
          path: ['region'],
          message: `the currency of ${region} is not in the table of this rule`,
          remedy: 'Add the region to src/seed/rules/pay-in-currency.ts.',
        };
      else if (currency !== expected)
        yield {
          record,
          path: ['currency'],
          message: `pay in ${region} is given in ${currency}`,
          remedy: `Give it in ${expected} as the source does, or mend the region.`,
        };
    }
  },
};
