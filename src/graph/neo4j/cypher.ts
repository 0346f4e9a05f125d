import { everyEdgeHas, everyNodeHas } from '../columns.ts';
import { edgeShapes, type Direction, type EdgeName, type Label } from '../model.ts';
import type { Condition, Order, Position, Property, Query } from '../port.ts';
import { marked } from './mark.ts';

/** Collects the values of a statement; only names of the model are ever written into its text. */
export class Parameters {
  readonly values: Record<string, unknown> = {};

  bind(value: unknown): string {
    const name = `p${String(Object.keys(this.values).length)}`;
    this.values[name] = value;
    return `$${name}`;
  }
}

export const nodePattern = (label: Label, variable = ''): string => `(${variable}:${marked(label)})`;

/** A relationship that this program wrote, where both ends are. */
export function arrow(edge: EdgeName, direction: Direction, variable = 'e'): string {
  const { type } = edgeShapes[edge];
  const ours = `${variable}:${type} WHERE ${variable}.key IS NOT NULL`;
  return `${direction === 'in' ? '<' : ''}-[${ours}]-${direction === 'out' ? '>' : ''}`;
}

/** Every relationship of a name, from end to end. */
export const edgePattern = (edge: EdgeName, variable?: string): string =>
  nodePattern(edgeShapes[edge].from) + arrow(edge, 'out', variable) + nodePattern(edgeShapes[edge].to);

export const nearLabel = (edge: EdgeName, direction: Direction) => edgeShapes[edge][direction === 'in' ? 'to' : 'from'];
export const farLabel = (edge: EdgeName, direction: Direction) => edgeShapes[edge][direction === 'in' ? 'from' : 'to'];

/** The node of a pattern is always called n, its relationship r. */
const reference = ({ field, on }: Property) => `${on === 'edge' ? 'r' : 'n'}.\`${field.replaceAll('`', '')}\``;

function condition(each: Condition, parameters: Parameters): string {
  if ('unlinked' in each)
    return `NOT EXISTS { (n)${arrow(each.unlinked, each.direction)}${nodePattern(farLabel(each.unlinked, each.direction))} }`;
  if ('linked' in each) {
    const far = nodePattern(farLabel(each.linked, each.direction), 'm');
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

type Linked = Extract<Condition, { readonly linked: unknown }>;
const isNamed = (each: Condition): each is Linked & { readonly keys: readonly string[] } =>
  'linked' in each && each.keys !== undefined;

/**
 * The nodes that meet the conditions, all of them: found from a record that they must be linked to, if one is named, as
 * Neo4j would else look at every node of the label.
 */
export function allMatching(label: Label, { where = [] }: Query, parameters: Parameters): string {
  const from = where.find(isNamed);
  const rest = where.filter((each) => each !== from).map((each) => condition(each, parameters));
  if (!from) return `MATCH ${nodePattern(label, 'n')} ${whereClause(rest)} WITH n`;
  const far = farLabel(from.linked, from.direction);
  return `MATCH ${nodePattern(far, 'named')} USING INDEX named:${marked(far)}(key) WHERE named.key IN ${parameters.bind(from.keys)}
          MATCH ${nodePattern(label, 'n')}${arrow(from.linked, from.direction, 'link')}(named) ${whereClause(rest)}
          WITH DISTINCT n`;
}

export const whereClause = (parts: readonly string[]): string =>
  parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';

interface SortKey {
  readonly property: string;
  readonly descending: boolean;
  /** Whether a row may be without it; keys never are. */
  readonly absent: boolean;
}

/** Where the rows of a statement come from: the label of n and the name of r. */
export interface Rows {
  readonly label: Label;
  readonly edge?: EdgeName;
}

const everyRowHas = ({ label, edge }: Rows, { field, on }: Property): boolean =>
  on === 'edge' ? edge !== undefined && everyEdgeHas(edge, field) : everyNodeHas(label, field);

const ties = ({ edge }: Rows) => (edge === undefined ? ['n.key'] : ['n.key', 'r.key']);

const sortKeys = (rows: Rows, orderBy: readonly Order[]): SortKey[] => [
  ...orderBy.map((each) => ({
    property: reference(each),
    descending: each.direction === 'desc',
    absent: !everyRowHas(rows, each),
  })),
  ...ties(rows).map((property) => ({ property, descending: false, absent: false })),
];

/** The values that say where a row stands. */
export const positionColumns = (rows: Rows, { orderBy = [] }: Query): string[] =>
  sortKeys(rows, orderBy).map(({ property }) => property);

/** Absent values last, or first where the page is read backward; Cypher alone would put them first in a descending order. */
export function orderClause(rows: Rows, { orderBy = [], backward = false }: Query): string {
  const parts = sortKeys(rows, orderBy).flatMap(({ property, descending, absent }) => [
    ...(absent ? [`${property} IS NULL${backward ? ' DESC' : ''}`] : []),
    `${property}${descending !== backward ? ' DESC' : ''}`,
  ]);
  return `ORDER BY ${parts.join(', ')}`;
}

/** With these an index can give nodes in their order: it holds only those that have all its properties, as every node here has. */
export function inOrder(label: Label, { orderBy = [] }: Query): string[] {
  const keys = sortKeys({ label }, orderBy);
  return keys.some(({ absent }) => absent) ? [] : keys.map(({ property }) => `${property} IS NOT NULL`);
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
  const { property, descending, absent } = first;
  const isNull = value === null || value === undefined;
  const bound = isNull ? '' : parameters.bind(value);
  const greater = (side === 'after') !== descending;
  const strictly = isNull
    ? side === 'after'
      ? 'false'
      : `${property} IS NOT NULL`
    : `${property} ${greater ? '>' : '<'} ${bound}${side === 'after' && absent ? ` OR ${property} IS NULL` : ''}`;
  const same = isNull ? `${property} IS NULL` : `${property} = ${bound}`;
  return rest.length === 0
    ? `(${strictly})`
    : `(${strictly} OR (${same} AND ${beyond(rest, values, side, parameters)}))`;
}

export function positionConditions(
  rows: Rows,
  { orderBy = [], after, before }: Query,
  parameters: Parameters,
): string[] {
  const keys = sortKeys(rows, orderBy);
  return [
    ...(after ? [beyond(keys, after, 'after', parameters)] : []),
    ...(before ? [beyond(keys, before, 'before', parameters)] : []),
  ];
}
