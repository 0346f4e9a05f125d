import type { Page, Query, Row } from '../port.ts';
import type { Scalar } from '../dataset.ts';
import { positionColumns, type Rows } from './cypher.ts';

export interface PageRow {
  readonly total: number | null;
  readonly rows: readonly unknown[][];
}

/** Counts the whole list only where somebody wants to know. */
export const countClause = ({ wanted }: Query, scope: string, statement: () => string): string =>
  wanted?.total === false ? 'WITH *, null AS total' : `CALL (${scope}) { ${statement()} }`;

/** What the rows of a page list, and how they become one. */
export function paged<T>(
  from: Rows,
  query: Query,
  parts: readonly string[],
  read: (row: readonly unknown[], at: number) => T,
) {
  const positions = query.wanted?.positions === false ? [] : positionColumns(from, query);
  const rowOf = (row: readonly unknown[]): Row<T> => ({
    value: read(row, 0),
    ...(positions.length > 0 ? { position: row.slice(parts.length).map(scalar) } : {}),
  });
  return {
    columns: [...parts, ...positions],
    page: ({ total, rows }: PageRow): Page<T> => {
      const kept = rows.slice(0, query.limit).map(rowOf);
      return {
        rows: query.backward ? kept.reverse() : kept,
        ...(total === null ? {} : { total }),
        more: rows.length > query.limit,
      };
    },
  };
}

const scalar = (value: unknown): Scalar | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
