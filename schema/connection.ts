import type { GraphQLResolveInfo } from 'graphql';
import {
  edgeShapes,
  type Direction,
  type EdgeName,
  type EdgeOf,
  type FarLabel,
  type Label,
  type NodeOf,
} from '../src/graph/model.ts';
import type { Link, Order, Page, Position, Query, Row } from '../src/graph/port.ts';
import { builder, type Context } from './builder.ts';
import { badUserInput } from './errors.ts';
import { pageDefault, pageLimit } from './limits.ts';
import { edgeLoader } from './loading.ts';
import { oncePerField, pageWanted } from './wanted.ts';

/** The arguments of every connection; those of the Relay specification. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

export function pageQuery({
  first,
  last,
  after,
  before,
}: PageArguments): Pick<Query, 'limit' | 'backward' | 'after' | 'before'> {
  if (typeof first === 'number' && typeof last === 'number')
    throw badUserInput('Give either "first" or "last", not both.');
  for (const [name, size] of Object.entries({ first, last }))
    if (typeof size === 'number' && (size < 0 || size > pageLimit))
      throw badUserInput(
        `"${name}: ${String(size)}" is outside 0 to ${String(pageLimit)}: a page holds at most ${String(pageLimit)} items. Ask for the next page with "after" and the endCursor of this one.`,
      );
  return {
    limit: first ?? last ?? pageDefault,
    ...(typeof last === 'number' ? { backward: true } : {}),
    ...(after ? { after: positionFrom('after', after) } : {}),
    ...(before ? { before: positionFrom('before', before) } : {}),
  };
}

function cursorFor(position: Position | undefined): string {
  if (!position) throw new Error('the positions were not asked of the graph');
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function positionFrom(argument: string, cursor: string): Position {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position.length > 0 && position.every(isPositionPart)) return position;
  } catch {
    // Not JSON: the same answer as for JSON that is no position.
  }
  throw badUserInput(
    `"${argument}: ${cursor.slice(0, 80)}" is not a cursor of this list. Use a cursor that the list gave.`,
  );
}

const isPositionPart = (part: unknown): part is Position[number] =>
  part === null || ['string', 'number', 'boolean'].includes(typeof part);

/** Checks that a cursor was made by this ordering: it must have as many parts. */
function fitting(query: Query, parts: number): Query {
  for (const [argument, position] of Object.entries({ after: query.after, before: query.before }))
    if (position && position.length !== parts)
      throw badUserInput(
        `The cursor given as "${argument}" belongs to another ordering of the list. Start from its first page.`,
      );
  return query;
}

/** Cursors and the total are worked out for those who ask. */
export function connection<T, N extends object>(page: Page<T>, query: Query, node: (row: Row<T>) => N) {
  const cursorOf = (row: Row<T> | undefined) => (row ? cursorFor(row.position) : null);
  return {
    edges: page.rows.map((row) => ({
      ...node(row),
      get cursor() {
        return cursorFor(row.position);
      },
    })),
    get totalCount() {
      if (page.total === undefined) throw new Error('the total was not asked of the graph');
      return page.total;
    },
    pageInfo: {
      hasNextPage: query.backward ? query.before !== undefined : page.more,
      hasPreviousPage: query.backward ? page.more : query.after !== undefined,
      get startCursor() {
        return cursorOf(page.rows[0]);
      },
      get endCursor() {
        return cursorOf(page.rows.at(-1));
      },
    },
  };
}

type Rest = Pick<Query, 'where' | 'orderBy'>;

/** One page of the edges of a record, with the far node as `node` and the relationship as `edge`. */
export async function edgeConnection<E extends EdgeName, D extends Direction>(
  context: Context,
  edge: E,
  direction: D,
  key: string,
  args: PageArguments,
  rest: Rest,
  info?: GraphQLResolveInfo,
) {
  const ask = () => {
    const query = fitting({ ...pageQuery(args), ...rest }, (rest.orderBy?.length ?? 0) + 2);
    const far: Label = edgeShapes[edge][direction === 'in' ? 'from' : 'to'];
    const asked = info ? { ...query, wanted: pageWanted(info, far, edge) } : query;
    return { query, pages: edgeLoader(context, edge, direction, asked) };
  };
  const { query, pages } = info ? oncePerField(info, ask) : ask();
  const page = await pages.load(key);
  return connection<Link<E, D>, { node: NodeOf<FarLabel<E, D>>; edge: EdgeOf<E> }>(page, query, ({ value }) => value);
}

export async function nodeConnection<L extends Label>(
  context: Context,
  label: L,
  args: PageArguments,
  rest: Rest,
  info?: GraphQLResolveInfo,
) {
  const query = fitting({ ...pageQuery(args), ...rest }, (rest.orderBy?.length ?? 0) + 1);
  const page = await context.graph.findNodes(label, info ? { ...query, wanted: pageWanted(info, label) } : query);
  return connection<NodeOf<L>, { node: NodeOf<L> }>(page, query, ({ value }) => ({ node: value }));
}

/** A page's cost is its size times the cost of one item. */
export const pageComplexity = ({ first, last }: PageArguments) => ({
  field: 1,
  multiplier: Math.min(Math.max(first ?? last ?? pageDefault, 1), pageLimit),
});

export interface Ordering {
  readonly description: string;
  readonly by: readonly Order[];
}

/** The orders that a list may be asked in. */
export interface Ordered<O extends string> {
  readonly type: PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, O>;
  readonly by: (order: O) => readonly Order[];
}

/** An enumeration of orders; ties are always broken by key. */
export function ordering<const O extends Readonly<Record<string, Ordering>>>(
  name: string,
  orders: O,
): Ordered<keyof O & string> {
  const names = Object.keys(orders) as (keyof O & string)[];
  const type = builder.enumType(name, {
    description: 'How a list is ordered. Items without the value come last; ties are broken by key, A to Z.',
    values: Object.fromEntries(
      names.map((each) => [each, { value: each, description: orders[each]?.description ?? each }]),
    ) as Record<keyof O & string, { value: keyof O & string; description: string }>,
  });
  return { type, by: (order) => orders[order]?.by ?? [] };
}

/** The argument by which an order is chosen. */
export const orderArgument = <O extends string>({ type }: Ordered<O>, first: O) =>
  ({ type, defaultValue: first, required: true, description: 'How they are ordered.' }) as const;

/** Both directions of an order by one property. */
export const byTitle = {
  TITLE_ASC: {
    description: 'By title, A to Z; case and accents do not count.',
    by: [{ field: 'sortName', direction: 'asc' }],
  },
  TITLE_DESC: {
    description: 'By title, Z to A; case and accents do not count.',
    by: [{ field: 'sortName', direction: 'desc' }],
  },
  KEY_ASC: { description: 'By key, A to Z.', by: [] },
} as const satisfies Readonly<Record<string, Ordering>>;
