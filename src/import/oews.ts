import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { refuseMissing, withoutRows } from './tables.ts';
import { damaged } from './whole.ts';

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
  const name = join(folder, file);
  return oewsWages(await workbookRows(name, readFileSync(name)), name);
}

type Cells = readonly unknown[];

/** The rows of the first sheet, the header among them. */
export async function workbookRows(file: string, bytes: Uint8Array): Promise<readonly Cells[]> {
  const [sheet] = await readExcel(Buffer.from(bytes)).catch((error: unknown) => {
    throw damaged(file, error);
  });
  const rows = sheet?.data ?? [];
  if (rows.length === 0) throw new Error(`${file}:1: the workbook is empty`);
  if (rows.length === 1) throw withoutRows(file);
  return rows;
}

/** What a note says of figures that the survey does not publish; empty where it publishes all. */
export const topCodedNote = ({ topCoded }: Pick<Wages, 'topCoded'>): string[] =>
  topCoded.length > 0
    ? [`At or above the highest wage that the survey publishes, so left out: ${topCoded.join(', ')}.`]
    : [];

/** Reads the rows of a workbook by its header: the code of an occupation and its wages; nothing where it is of a group. */
export function wagesReader(header: Cells, file: string): (row: Cells) => readonly [code: string, Wages] | undefined {
  refuseMissing(header, ['O_GROUP', 'OCC_CODE', 'OCC_TITLE', 'TOT_EMP', 'A_MEAN', ...Object.values(columns)], file);
  const places = new Map(header.map((column, at) => [column, at]));
  const names = Object.keys(columns) as Percentile[];
  return (row) => {
    const at = (column: string) => row[places.get(column) ?? -1];
    const amount = (column: string) => {
      const value = at(column);
      return typeof value === 'number' ? value : undefined;
    };
    if (at('O_GROUP') !== 'detailed') return undefined;
    const [employment, mean] = [amount('TOT_EMP'), amount('A_MEAN')];
    const known = names.flatMap((name) => {
      const value = amount(columns[name]);
      return value === undefined ? [] : [[name, value] as const];
    });
    return [
      String(at('OCC_CODE')),
      {
        title: String(at('OCC_TITLE')),
        ...(employment === undefined ? {} : { employment }),
        ...(mean === undefined ? {} : { mean }),
        percentiles: Object.fromEntries(known),
        topCoded: [
          ...(at('A_MEAN') === topCode ? (['mean'] as const) : []),
          ...names.filter((name) => at(columns[name]) === topCode),
        ],
      },
    ];
  };
}

export function oewsWages([header = [], ...rows]: readonly Cells[], file: string): Map<string, Wages> {
  return new Map(rows.map(wagesReader(header, file)).filter((found) => found !== undefined));
}
