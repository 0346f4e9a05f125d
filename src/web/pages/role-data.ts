import type { RolePage } from './role-query.ts';

const schemes: Readonly<Record<string, string>> = {
  ESCO: 'ESCO',
  ISCO_08: 'ISCO-08',
  NICE: 'NICE Framework',
  ONET_SOC: 'O*NET-SOC',
  UK_GDAD: 'UK Government Digital and Data Profession',
};
export const schemeOf = (scheme: string): string => schemes[scheme] ?? scheme;

const isFigure = (value: unknown): boolean => typeof value === 'number';

/** A role as an Occupation of schema.org. */
export function occupationOf(role: RolePage, origin: string): object {
  const url = `${origin}/roles/${role.key}`;
  const alternative = [role.abbreviation, ...role.aliases].filter((name) => name !== null);
  return {
    '@context': 'https://schema.org',
    '@type': 'Occupation',
    '@id': url,
    url,
    name: role.title,
    alternateName: alternative,
    description: role.summary,
    skills: role.skills.edges.map(({ node }) => node.title).join(', '),
    responsibilities: role.responsibilities.edges.map(({ node }) => node.title).join(', '),
    occupationalCategory: role.occupations
      .filter(({ match }) => match === 'EXACT' || match === 'CLOSE')
      .map(({ occupation }) => ({
        '@type': 'CategoryCode',
        inCodeSet: { '@type': 'CategoryCodeSet', name: schemeOf(occupation.scheme) },
        codeValue: occupation.code,
        name: occupation.title,
        ...(occupation.uri === null ? {} : { url: occupation.uri }),
      })),
    estimatedSalary: role.pay
      .filter((band) => isFigure(band.low) || isFigure(band.mean) || band.percentiles)
      .map(salaryOf),
  };
}

type Band = RolePage['pay'][number];

/** Percentiles are a distribution; an amount or a range is none to schema.org, which knows of these no mean. */
function salaryOf({ component, currency, region, low, high, mean, percentiles: p }: Band): object {
  const name = `${component === 'BASE' ? 'base' : 'total'} pay, ${region}`;
  if (p) {
    const figures = {
      percentile10: p.p10,
      percentile25: p.p25,
      median: p.p50,
      percentile75: p.p75,
      percentile90: p.p90,
    };
    return { '@type': 'MonetaryAmountDistribution', name, currency, duration: 'P1Y', ...known(figures) };
  }
  const figures = known({ minValue: low, maxValue: high, value: mean });
  return {
    '@type': 'MonetaryAmount',
    name,
    currency,
    value: { '@type': 'QuantitativeValue', ...figures, unitText: 'YEAR' },
  };
}

const known = (figures: Readonly<Record<string, number | null | undefined>>): object =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => typeof value === 'number'));
