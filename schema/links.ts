import type { Direction, EdgeName, EdgeOf, FarLabel, NodeOf } from '../src/graph/model.ts';
import type { Order } from '../src/graph/port.ts';
import type { FieldMap } from '@pothos/core';
import type { Context } from './builder.ts';
import {
  byTitle,
  edgeConnection,
  orderArgument,
  pageComplexity,
  type Ordered,
  type PageArguments,
} from './connection.ts';
import { badUserInput } from './errors.ts';
import { checkFirst } from './first-argument.ts';
import { pageLimit } from './limits.ts';
import { edgeLoader, loadLinks } from './loading.ts';
import type { RecordRef } from './record.ts';
import type { FieldsOf } from './shape-fields.ts';

interface HasKey {
  readonly key: string;
}

/** All records at the other end of a short list of relationships. */
export const linkedNodes = <E extends EdgeName, D extends Direction>(
  type: RecordRef<FarLabel<E, D>>,
  edge: E,
  direction: D,
  description: string,
  orderBy: readonly Order[] = byTitle.TITLE_ASC.by,
) => ({
  type: [type] as [typeof type],
  description,
  resolve: async ({ key }: HasKey, _: object, context: Context) =>
    (await loadLinks(context, edge, direction, key, { orderBy })).map(({ node }) => node),
});

/** The record at the other end of a relationship of which there is one at most. */
export const linkedNode = <E extends EdgeName, D extends Direction>(
  type: RecordRef<FarLabel<E, D>>,
  edge: E,
  direction: D,
  description: string,
) => ({
  type,
  nullable: true as const,
  description,
  resolve: async ({ key }: HasKey, _: object, context: Context) => {
    const [link] = await loadLinks(context, edge, direction, key);
    return link?.node ?? null;
  },
});

/** All relationships of a short list, each with the record at its other end. */
export const links =
  <E extends EdgeName, D extends Direction>(edge: E, direction: D, orderBy: readonly Order[] = byTitle.TITLE_ASC.by) =>
  ({ key }: HasKey, _: object, context: Context) =>
    loadLinks(context, edge, direction, key, { orderBy });

/**
 * All relationships of a list that grows with the classifications, each with the record at its other end. Such a list
 * counts as a page, and is refused where it is longer than one and nobody said how many of it are enough.
 */
export const growingLinks = <P extends HasKey, E extends EdgeName, D extends Direction>(
  t: FieldsOf<P>,
  edge: E,
  direction: D,
  orderBy: readonly Order[] = byTitle.TITLE_ASC.by,
) => ({
  args: {
    first: t.arg.int({
      description: `At most so many, 1 to ${String(pageLimit)}. Left out: all, and an error where there are more than ${String(pageLimit)}.`,
    }),
  },
  complexity: ({ first }: PageArguments) => pageComplexity({ first: first ?? pageLimit }),
  resolve: async ({ key }: P, { first }: PageArguments, context: Context) => {
    const limit = typeof first === 'number' ? checkFirst(first) : pageLimit;
    const { rows, more } = await edgeLoader(context, edge, direction, { orderBy, limit }).load(key);
    if (more && typeof first !== 'number')
      throw badUserInput(
        `The list of "${key}" has more than ${String(pageLimit)} items. Ask for some of them with "first", 1 to ${String(pageLimit)}.`,
      );
    return rows.map(({ value }) => value);
  },
});

interface Item<E extends EdgeName, L> {
  readonly edge: EdgeOf<E>;
  readonly node: L;
}

interface LinkPage<E extends EdgeName, D extends Direction, O extends string> {
  /** What its types are called: `TrackRoles` makes TrackRolesConnection and TrackRolesEdge. */
  readonly name: string;
  readonly type: RecordRef<FarLabel<E, D>>;
  readonly description: string;
  /** One item and several, as in "a role of a track" and "roles of a track". */
  readonly item: string;
  readonly items: string;
  readonly order: Ordered<O>;
  readonly first: NoInfer<O>;
  readonly fields?: (e: FieldsOf<Item<E, NodeOf<FarLabel<E, D>>>>) => FieldMap;
}

/** A page of the relationships of a record, with the record at the other end as node. */
export function linkConnection<P extends HasKey, E extends EdgeName, D extends Direction, O extends string>(
  t: FieldsOf<P>,
  edge: E,
  direction: D,
  page: LinkPage<E, D, O>,
) {
  const { name, type, description, item, items, order, first, fields } = page as unknown as LinkPage<
    EdgeName,
    D,
    string
  >;
  return t.connection(
    {
      type,
      description,
      args: { orderBy: t.arg(orderArgument(order, first)) },
      complexity: pageComplexity,
      resolve: ({ key }, args, context, info) =>
        edgeConnection<EdgeName, D>(context, edge, direction, key, args, { orderBy: order.by(args.orderBy) }, info),
    },
    { name: `${name}Connection`, description: `A page of ${items}.` },
    { name: `${name}Edge`, description: `${item}.`, fields: (e) => fields?.(e as never) ?? {} },
  );
}
