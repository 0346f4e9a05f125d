import { z } from 'zod';
import { money, regionOf } from '../words.ts';
import { phone, Picture } from './svg.tsx';

const amount = z.number().nullable();
export const band = z.object({
  key: z.string(),
  region: z.string(),
  component: z.string(),
  currency: z.string(),
  year: amount,
  low: amount,
  high: amount,
  mean: amount,
  percentiles: z.object({ p10: amount, p25: amount, p50: amount, p75: amount, p90: amount }).nullable(),
  role: z.object({ title: z.string() }),
  organizationType: z.object({ title: z.string() }).nullable(),
});
export type DrawnBand = z.output<typeof band>;

export const bandSelection =
  'key region component currency year low high mean percentiles { p10 p25 p50 p75 p90 } role { title } organizationType { title }';
export const shape = z.object({ nodes: z.array(band) }).transform(({ nodes }) => nodes);
export const selection = `nodes { ${bandSelection} }`;

interface Figure {
  readonly amount: number;
  /** What the figure is of, such as `10th percentile`; empty for the ends of a band. */
  readonly name: string;
}
interface Span {
  readonly low: Figure;
  readonly high: Figure;
  readonly middle: number | null;
}

/** From the lowest figure known to the highest, with the median or else the mean; undefined where none is known. */
export function spanOf({ low, high, mean, percentiles: p }: DrawnBand): Span | undefined {
  const figures: [number | null | undefined, string][] = [
    [low, ''],
    [p?.p10, '10th percentile'],
    [p?.p25, '25th percentile'],
    [p?.p50, 'median'],
    [mean, 'mean'],
    [p?.p75, '75th percentile'],
    [p?.p90, '90th percentile'],
    [high, ''],
  ];
  const known = figures
    .flatMap(([amount, name]) => (typeof amount === 'number' ? [{ amount, name }] : []))
    .sort((a, b) => a.amount - b.amount);
  const [least] = known;
  const most = known.at(-1);
  return least && most && { low: least, high: most, middle: p?.p50 ?? mean };
}

/** `$104k (10th percentile) to $216k (75th percentile)`. */
export function rangeOf({ low, high }: Span, currency: string): string {
  const told = ({ amount, name }: Figure) => money(amount, currency) + (name === '' ? '' : ` (${name})`);
  return low.amount === high.amount ? told(low) : `${told(low)} to ${told(high)}`;
}

const row = 96;
const padding = 8;

const headingOf = ({ region, component }: DrawnBand): string =>
  `${regionOf(region)}, ${component === 'BASE' ? 'base' : 'total'} pay`;

/** Bands of pay, each currency on a scale of its own that begins at nought. */
export function PayPicture({ bands, title }: { readonly bands: readonly DrawnBand[]; readonly title: string }) {
  const rows = bands.flatMap((each) => {
    const span = spanOf(each);
    return span ? [{ band: each, span }] : [];
  });
  const tops = new Map<string, number>();
  for (const {
    band: { currency },
    span,
  } of rows)
    tops.set(currency, Math.max(span.high.amount, tops.get(currency) ?? 0));
  const several = new Set(rows.map(({ band: { role } }) => role.title)).size > 1;
  const headOf = (each: DrawnBand) => (several ? each.role.title : headingOf(each));
  const scopeOf = (each: DrawnBand) =>
    [several ? headingOf(each) : undefined, each.organizationType?.title, each.year].filter(Boolean).join(', ');
  const scale = phone - 2 * padding;
  return (
    <Picture
      width={phone}
      height={rows.length * row + padding}
      title={title}
      description={rows
        .map(
          ({ band: each, span }) =>
            `${[each.role.title, headingOf(each), each.year].filter(Boolean).join(', ')}: ${rangeOf(span, each.currency)}.`,
        )
        .join(' ')}
    >
      {rows.map(({ band: each, span }, index) => {
        const y = padding + index * row;
        const x = (value: number) => padding + (value / (tops.get(each.currency) ?? 1)) * scale;
        const from = Math.min(x(span.low.amount), padding + scale - 3);
        const to = x(span.high.amount);
        return (
          <g key={each.key}>
            <text x={padding} y={y + 12} class="left">
              {headOf(each)}
            </text>
            <text x={padding} y={y + 29} class="note left">
              {scopeOf(each)}
            </text>
            <path class="grid" d={`M${String(padding)} ${String(y + 48)}h${String(scale)}`} />
            <rect class="bar" x={from} y={y + 40} width={Math.max(3, to - from)} height={16} rx={4} />
            {span.middle !== null && <path class="median" d={`M${String(x(span.middle))} ${String(y + 36)}v24`} />}
            <text x={padding} y={y + 72} class="note left">
              {rangeOf(span, each.currency)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}

export const payTitle = (bands: readonly DrawnBand[]): string => {
  const titles = [...new Set(bands.map(({ role }) => role.title))];
  return titles.length === 1 ? `Pay of ${titles.join('')}` : 'Pay bands';
};
