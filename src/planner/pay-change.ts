/** An observation of pay as far as comparing needs it. */
export interface Pay {
  readonly key: string;
  readonly region: string;
  readonly currency: string;
  readonly component: string;
  readonly scope: 'ROLE' | 'OCCUPATION';
  readonly year?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly mean?: number | undefined;
  readonly percentiles?: { readonly p50?: number | undefined } | undefined;
  /** Key of the kind of organization observed; none: any kind. */
  readonly organizationType?: string | undefined;
}

export const payMeasures = {
  MEDIAN: 'The median of both.',
  MEAN: 'The mean of both.',
  MIDPOINT: 'The middle of the usual range of both.',
} as const;
export type PayMeasure = keyof typeof payMeasures;

export interface PayChange<P extends Pay> {
  readonly from: P;
  readonly to: P;
  readonly measure: PayMeasure;
  /** Per year, in the currency of both. */
  readonly before: number;
  readonly after: number;
  /** Of the first, rounded to tenths. */
  readonly percent: number;
}

/** What makes two observations comparable, in the words shown to clients. */
export const comparableRule =
  'Two observations are compared only where both are of the roles themselves, region, currency, component and kind of organization are the same and both give the same measure (median, else mean, else the middle of a range); a statistic of a wider occupation is never compared.';

const measures: readonly (readonly [PayMeasure, (pay: Pay) => number | undefined])[] = [
  ['MEDIAN', ({ percentiles }) => percentiles?.p50],
  ['MEAN', ({ mean }) => mean],
  ['MIDPOINT', ({ low, high }) => (low === undefined || high === undefined ? undefined : (low + high) / 2)],
];

export const comparable = (a: Pay, b: Pay): boolean =>
  a.scope === 'ROLE' &&
  b.scope === 'ROLE' &&
  a.region === b.region &&
  a.currency === b.currency &&
  a.component === b.component &&
  a.organizationType === b.organizationType;

/** Every comparison of two roles' pay, in the order of the first role's observations. See `comparableRule`. */
export function payChanges<P extends Pay>(before: readonly P[], after: readonly P[]): PayChange<P>[] {
  return before.flatMap((from) =>
    after
      .filter((to) => comparable(from, to))
      .flatMap((to) => {
        for (const [measure, of] of measures) {
          const [first, last] = [of(from), of(to)];
          if (first !== undefined && last !== undefined && first > 0) {
            const percent = Math.round(((last - first) / first) * 1_000) / 10;
            return [{ from, to, measure, before: first, after: last, percent }];
          }
        }
        return [];
      }),
  );
}
