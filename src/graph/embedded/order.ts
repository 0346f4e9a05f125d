import { compareText } from '../names.ts';
import type { Order, Page, Position, Query, Row } from '../port.ts';
import type { Scalar } from '../dataset.ts';

/** Absent values last in either direction, as the port promises. */
export function comparePositions(orderBy: readonly Order[], a: Position, b: Position): number {
  for (const at of a.keys()) {
    const left = a[at] ?? null;
    const right = b[at] ?? null;
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareScalars(left, right);
    if (order !== 0) return orderBy[at]?.direction === 'desc' ? -order : order;
  }
  return 0;
}

function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b);
}

export const inOrder = <T>(rows: readonly Required<Row<T>>[], orderBy: readonly Order[] = []): Required<Row<T>>[] =>
  [...rows].sort((a, b) => comparePositions(orderBy, a.position, b.position));

/** How many of the rows, which are in order, come before or (`through`) up to a position. */
function placeOf<T>(rows: readonly Required<Row<T>>[], position: Position, { orderBy = [] }: Query, through: boolean) {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = comparePositions(orderBy, rows[middle]?.position ?? [], position);
    if (order < 0 || (through && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A page of rows that are in order. */
export function pageOf<T>(rows: readonly Required<Row<T>>[], query: Query): Page<T> {
  const { limit, backward = false, after, before } = query;
  const start = after ? placeOf(rows, after, query, true) : 0;
  const end = Math.max(start, before ? placeOf(rows, before, query, false) : rows.length);
  return {
    rows: backward ? rows.slice(Math.max(start, end - limit), end) : rows.slice(start, Math.min(end, start + limit)),
    total: rows.length,
    more: end - start > limit,
  };
}
