import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { refuseMissing } from './tables.ts';

export interface Wages {
  readonly title: string;
  readonly employment?: number;
  /** US dollars per year. */
  readonly mean?: number;
  readonly percentiles: Readonly<Partial<Record<Percentile, number>>>;
  /** Figures at or above the highest wage that the survey publishes. */
  readonly topCoded: readonly ('mean' | Percentile)[];
}
type Percentile = 'p10' | 'p25' | 'p50' | 'p75' | 'p90';

const columns = { p10: 'A_PCT10', p25: 'A_PCT25', p50: 'A_MEDIAN', p75: 'A_PCT75', p90: 'A_PCT90' } as const;
/** Where a wage is at or above the highest that the survey publishes; one that is not available is `*`. */
const topCode = '#';

/** US wages by six-digit SOC code: the national workbook of OEWS. */
export async function readOews(folder: string): Promise<Map<string, Wages>> {
  const file = readdirSync(folder).find((name) => name.endsWith('.xlsx'));
  if (!file) throw new Error(`${folder} holds no .xlsx`);
  const [sheet] = await readExcel(join(folder, file));
  return oewsWages(sheet?.data ?? []);
}

/** What a note says of figures that the survey does not publish; empty where it publishes all. */
export const topCodedNote = ({ topCoded }: Pick<Wages, 'topCoded'>): string[] =>
  topCoded.length > 0
    ? [`At or above the highest wage that the survey publishes, so left out: ${topCoded.join(', ')}.`]
    : [];

export function oewsWages([header = [], ...rows]: readonly (readonly unknown[])[]): Map<string, Wages> {
  refuseMissing(
    header,
    ['O_GROUP', 'OCC_CODE', 'OCC_TITLE', 'TOT_EMP', 'A_MEAN', ...Object.values(columns)],
    'the workbook',
  );
  const at = (row: readonly unknown[], column: string) => row[header.indexOf(column)];
  const amount = (value: unknown) => (typeof value === 'number' ? value : undefined);
  const names = Object.keys(columns) as Percentile[];
  return new Map(
    rows
      .filter((row) => at(row, 'O_GROUP') === 'detailed')
      .map((row) => {
        const employment = amount(at(row, 'TOT_EMP'));
        const mean = amount(at(row, 'A_MEAN'));
        const known = names.flatMap((name) => {
          const value = amount(at(row, columns[name]));
          return value === undefined ? [] : [[name, value] as const];
        });
        return [
          String(at(row, 'OCC_CODE')),
          {
            title: String(at(row, 'OCC_TITLE')),
            ...(employment === undefined ? {} : { employment }),
            ...(mean === undefined ? {} : { mean }),
            percentiles: Object.fromEntries(known),
            topCoded: [
              ...(at(row, 'A_MEAN') === topCode ? (['mean'] as const) : []),
              ...names.filter((name) => at(row, columns[name]) === topCode),
            ],
          },
        ];
      }),
  );
}
