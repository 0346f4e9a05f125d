import { z } from 'zod';

export const years = z.object({ min: z.number(), typical: z.number(), max: z.number() });

export const yearsInWords = ({ min, typical, max }: z.output<typeof years>): string =>
  `${String(typical)} ${typical === 1 ? 'year' : 'years'} (${String(min)}–${String(max)})`;

export const counted = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;

export const evidence = z.object({
  confidence: z.string(),
  basis: z.string().nullable(),
  sources: z.array(z.object({ title: z.string() })),
});

/** What stands behind a statement, on one line. */
export const evidenceInWords = ({ confidence, basis, sources }: z.output<typeof evidence>): string =>
  `${confidence.toLowerCase()} — ${sources.length > 0 ? sources.map(({ title }) => title).join('; ') : (basis ?? 'what it rests on is not written')}`;

export const titled = z.object({ key: z.string(), title: z.string() });

export const titles = (all: readonly z.output<typeof titled>[]): string =>
  all.length === 0 ? 'nothing' : all.map(({ title }) => title).join('; ');

/** A heading and its lines, set apart from what stands before. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];

/** Columns of a table, each as wide as its widest cell; the last one is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
