import { edgeShapes, type Direction, type EdgeName } from '../model.ts';
import type { Condition, Order, Position, Property, Query } from '../port.ts';
import { isBeginning, typingErrors } from '../ranking.ts';

/** Collects the values of a statement; only names of the model are ever written into its text. */
export class Parameters {
  readonly values: Record<string, unknown> = {};

  bind(value: unknown): string {
    const name = `p${String(Object.keys(this.values).length)}`;
    this.values[name] = value;
    return `$${name}`;
  }
}

export function arrow(edge: EdgeName, direction: Direction, variable = ''): string {
  const { type } = edgeShapes[edge];
  return `${direction === 'in' ? '<' : ''}-[${variable}:${type}]-${direction === 'out' ? '>' : ''}`;
}

export const nearLabel = (edge: EdgeName, direction: Direction) => edgeShapes[edge][direction === 'in' ? 'to' : 'from'];
export const farLabel = (edge: EdgeName, direction: Direction) => edgeShapes[edge][direction === 'in' ? 'from' : 'to'];

/** The node of a pattern is always called n, its relationship r. */
const reference = ({ field, on }: Property) => `${on === 'edge' ? 'r' : 'n'}.\`${field.replaceAll('`', '')}\``;

function condition(each: Condition, parameters: Parameters): string {
  if ('unlinked' in each)
    return `NOT EXISTS { (n)${arrow(each.unlinked, each.direction)}(:${farLabel(each.unlinked, each.direction)}) }`;
  if ('linked' in each) {
    const far = `(m:${farLabel(each.linked, each.direction)})`;
    const keys = each.keys ? ` WHERE m.key IN ${parameters.bind(each.keys)}` : '';
    return `EXISTS { MATCH (n)${arrow(each.linked, each.direction)}${far}${keys} }`;
  }
  const property = reference(each);
  if ('in' in each) return `${property} IN ${parameters.bind(each.in)}`;
  if ('hasAny' in each) return `any(item IN ${property} WHERE item IN ${parameters.bind(each.hasAny)})`;
  if ('atLeast' in each) return `${property} >= ${parameters.bind(each.atLeast)}`;
  return `${property} <= ${parameters.bind(each.atMost)}`;
}

export const conditions = ({ where = [] }: Query, parameters: Parameters): string[] =>
  where.map((each) => condition(each, parameters));

export const whereClause = (parts: readonly string[]): string =>
  parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';

interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

const sortKeys = (orderBy: readonly Order[], ties: readonly string[]): SortKey[] => [
  ...orderBy.map((each) => ({ property: reference(each), descending: each.direction === 'desc' })),
  ...ties.map((property) => ({ property, descending: false })),
];

/** Absent values last, or first where the page is read backward; Cypher alone would put them first in a descending order. */
export function orderClause({ orderBy = [], backward = false }: Query, ties: readonly string[]): string {
  const parts = sortKeys(orderBy, ties).flatMap(({ property, descending }) => [
    `${property} IS NULL${backward ? ' DESC' : ''}`,
    `${property}${descending !== backward ? ' DESC' : ''}`,
  ]);
  return `ORDER BY ${parts.join(', ')}`;
}

/** Rows strictly behind (or before) a position, by comparing the first sort key that differs. */
function beyond(
  keys: readonly SortKey[],
  position: Position,
  side: 'after' | 'before',
  parameters: Parameters,
): string {
  const [first, ...rest] = keys;
  if (!first) return 'false';
  const [value, ...values] = position;
  const { property, descending } = first;
  const isNull = value === null || value === undefined;
  const bound = isNull ? '' : parameters.bind(value);
  const greater = (side === 'after') !== descending;
  const strictly = isNull
    ? side === 'after'
      ? 'false'
      : `${property} IS NOT NULL`
    : `${property} ${greater ? '>' : '<'} ${bound}${side === 'after' ? ` OR ${property} IS NULL` : ''}`;
  const same = isNull ? `${property} IS NULL` : `${property} = ${bound}`;
  return rest.length === 0
    ? `(${strictly})`
    : `(${strictly} OR (${same} AND ${beyond(rest, values, side, parameters)}))`;
}

export function positionConditions(
  { orderBy = [], after, before }: Query,
  ties: readonly string[],
  parameters: Parameters,
): string[] {
  const keys = sortKeys(orderBy, ties);
  return [
    ...(after ? [beyond(keys, after, 'after', parameters)] : []),
    ...(before ? [beyond(keys, before, 'before', parameters)] : []),
  ];
}

/** A full-text query that finds each word as it is, as a beginning, and with typing errors. */
export function luceneQuery(normalized: string): string {
  return normalized
    .split(' ')
    .map((word) => word.replaceAll(/[+#]/g, ''))
    .filter((word) => word !== '')
    .flatMap((word) => [
      word,
      ...(isBeginning(word) ? [`${word}*`] : []),
      ...(typingErrors(word) > 0 ? [`${word}~${String(typingErrors(word))}`] : []),
    ])
    .join(' OR ');
}
