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

export function pageOf<T>(rows: readonly Required<Row<T>>[], query: Query): Page<T> {
  const { orderBy = [], limit, backward = false, after, before } = query;
  const sorted = [...rows].sort((a, b) => comparePositions(orderBy, a.position, b.position));
  const within = sorted.filter(
    ({ position }) =>
      (!after || comparePositions(orderBy, position, after) > 0) &&
      (!before || comparePositions(orderBy, position, before) < 0),
  );
  return {
    rows: backward ? within.slice(Math.max(within.length - limit, 0)) : within.slice(0, limit),
    total: rows.length,
    more: within.length > limit,
  };
}
