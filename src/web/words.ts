/** `C_SUITE` as `C-suite`, other values of an enum in lower case with spaces. */
export const spoken = (value: string): string => special[value] ?? value.toLowerCase().replaceAll('_', ' ');

const special: Readonly<Record<string, string>> = { C_SUITE: 'C-suite', VP: 'VP' };

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 1 as `1 year`, 2.5 as `2.5 years`. */
export const yearsOf = (years: number): string => `${String(years)} ${years === 1 ? 'year' : 'years'}`;

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** An amount of a currency, in thousands where it is large: `$165k`. */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: amount >= 10_000 ? 'compact' : 'standard',
    maximumFractionDigits: amount >= 10_000_000 ? 1 : 0,
  });
  return format.format(amount).replace('K', 'k');
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** The name of a country by its code, such as `US` or `US-CA`. */
export const regionOf = (code: string): string => {
  const [country = '', part] = code.split('-');
  const name = /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? code) : code;
  return part === undefined ? name : `${name} (${part})`;
};
