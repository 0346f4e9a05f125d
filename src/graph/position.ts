import type { Order, Position } from './port.ts';
import type { Properties, Scalar } from './dataset.ts';

const scalar = (value: Properties[string] | undefined): Scalar | null =>
  value === undefined || typeof value === 'object' ? null : value;

/** Where a row stands in an order; `ties` are the keys that make the order total. */
export const positionOf = (
  orderBy: readonly Order[],
  node: Properties,
  edge: Properties,
  ties: readonly string[],
): Position => [...orderBy.map(({ field, on }) => scalar((on === 'edge' ? edge : node)[field])), ...ties];
