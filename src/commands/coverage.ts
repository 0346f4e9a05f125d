import type { FactCount } from '../graph/port.ts';

/** The source the domain was founded on; how far the data rests on others too is worth knowing. */
const foundingArticle = 'cto-vs-cio-article';

/** Facts of one kind, by what they rest on. The numbers of a relationship are facts of their own. */
export interface Coverage {
  /** A label, a relationship, or the numbers of one: `LEADS_TO figures`. */
  readonly of: string;
  readonly facts: number;
  readonly noSource: number;
  readonly articleOnly: number;
  readonly oneOther: number;
  readonly twoOrMore: number;
  readonly established: number;
  readonly reported: number;
  readonly editorial: number;
}

export function coverageOf(facts: readonly FactCount[]): Coverage[] {
  const rows = new Map<string, Coverage>();
  let total: Coverage = { of: 'all facts', ...none };
  for (const count of facts) {
    // What stands behind a source is the source.
    if (count.kind === 'Source' || count.kind === 'RETELLS') continue;
    const of = count.part === 'figures' ? `${count.kind} figures` : count.kind;
    rows.set(of, plus(rows.get(of) ?? { of, ...none }, count));
    total = plus(total, count);
  }
  return [...rows.values(), total];
}

const none = {
  facts: 0,
  noSource: 0,
  articleOnly: 0,
  oneOther: 0,
  twoOrMore: 0,
  established: 0,
  reported: 0,
  editorial: 0,
};

const columnOf = { ESTABLISHED: 'established', REPORTED: 'reported', EDITORIAL: 'editorial' } as const;

function plus(row: Coverage, { facts, sources, confidence }: FactCount): Coverage {
  const [first, second] = new Set(sources);
  const column =
    first === undefined
      ? 'noSource'
      : second !== undefined
        ? 'twoOrMore'
        : first === foundingArticle
          ? 'articleOnly'
          : 'oneOther';
  const level = columnOf[confidence];
  return { ...row, facts: row.facts + facts, [column]: row[column] + facts, [level]: row[level] + facts };
}

/** The share of facts with a source other than the founding article, from 0 to 1. */
export const beyondArticle = ({ facts, oneOther, twoOrMore }: Coverage): number =>
  facts === 0 ? 0 : (oneOther + twoOrMore) / facts;

export function coverageTable(rows: readonly Coverage[]): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`);
  return table([
    [
      '',
      'facts',
      'no source',
      'the article only',
      'one other',
      'two or more',
      'beyond the article',
      'established',
      'reported',
      'editorial',
    ],
    ...rows.map((row) => [
      row.of,
      String(row.facts),
      ...[row.noSource, row.articleOnly, row.oneOther, row.twoOrMore].map((part) => percent(part, row.facts)),
      percent(beyondArticle(row), 1),
      ...[row.established, row.reported, row.editorial].map((part) => percent(part, row.facts)),
    ]),
  ]);
}

/** Columns as wide as their widest cell; the first to the left, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}
