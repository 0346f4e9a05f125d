import {
  edgeNames,
  edgeShapes,
  labels,
  type Direction,
  type EdgeName,
  type EdgeOf,
  type FarLabel,
  type Label,
  type NodeOf,
} from '../model.ts';
import { groupBy } from '../group-by.ts';
import { aPiece, inPieces, mapping } from '../in-pieces.ts';
import { onDemand } from '../once.ts';
import { namedRecords } from '../naming/named-record.ts';
import { askNames, createNaming } from '../naming/naming.ts';
import { atOnce, type Compute, type Condition, type Graph, type Link, type Page } from '../port.ts';
import type { Order, PathBounds, Query, Row } from '../port.ts';
import { positionOf } from '../position.ts';
import { edgeFrom, nodeFrom } from '../columns.ts';
import type { Dataset, Properties, StoredEdge, StoredNode } from '../dataset.ts';
import { edgesByEnds } from './adjacency.ts';
import { factsOf } from './facts.ts';
import { inOrder, pageOf } from './order.ts';
import { shortestPaths } from './paths.ts';

/** A graph held in memory; it never changes. */
export function createEmbeddedGraph(
  dataset: Dataset,
  { onStatement }: { onStatement?: (() => void) | undefined } = {},
): Graph {
  const nodes = new Map<Label, Map<string, StoredNode>>(labels.map((label) => [label, new Map()]));
  for (const stored of dataset.nodes) nodes.get(stored.label)?.set(stored.key, stored);
  const edgesOf = groupBy(dataset.edges, ({ edge }) => edge);
  const links = new Map([...edgesOf].map(([name, edges]) => [name, edgesByEnds(edges)]));

  const naming = onDemand(() =>
    createNaming(namedRecords({ nodes: dataset.nodes, edges: edgesOf.get('CLASSIFIED_AS') ?? [] })),
  );
  const facts = onDemand(() => inPieces(factsOf(dataset)));

  const edgesAt = (name: EdgeName, direction: Direction, key: string): readonly StoredEdge[] =>
    links.get(name)?.(direction, key) ?? [];
  const farKey = (edge: StoredEdge, direction: Direction, key: string) =>
    direction === 'in' || (direction === 'both' && edge.to === key && edge.from !== key) ? edge.from : edge.to;

  const meets = (condition: Condition, node: StoredNode, edge: Properties): boolean => {
    if ('unlinked' in condition) return edgesAt(condition.unlinked, condition.direction, node.key).length === 0;
    if ('linked' in condition) {
      const { linked, direction, keys } = condition;
      return edgesAt(linked, direction, node.key).some(
        (each) => !keys || keys.includes(farKey(each, direction, node.key)),
      );
    }
    const value = (condition.on === 'edge' ? edge : node.properties)[condition.field];
    if (value === undefined) return false;
    if ('hasAny' in condition)
      return typeof value === 'object' && value.some((each) => condition.hasAny.includes(each));
    if (typeof value === 'object') return false;
    if ('in' in condition) return condition.in.includes(value);
    return 'atLeast' in condition ? Number(value) >= condition.atLeast : Number(value) <= condition.atMost;
  };

  const orders = new Map<string, readonly Required<Row<StoredNode>>[]>();

  /** The nodes of a label, sorted when they are first asked for in this order. */
  function allInOrder(label: Label, orderBy: readonly Order[]): readonly Required<Row<StoredNode>>[] {
    const id = `${label} ${JSON.stringify(orderBy)}`;
    const known = orders.get(id);
    if (known) return known;
    const rows = [...(nodes.get(label)?.values() ?? [])].map((node) => ({
      value: node,
      position: positionOf(orderBy, node.properties, {}, [node.key]),
    }));
    const sorted = inOrder(rows, orderBy);
    orders.set(id, sorted);
    return sorted;
  }

  function linksOf<E extends EdgeName, D extends Direction>(
    name: E,
    direction: D,
    key: string,
    query: Query,
  ): Page<Link<E, D>> {
    const far: Label = edgeShapes[name][direction === 'in' ? 'from' : 'to'];
    const { where = [], orderBy = [] } = query;
    const rows = edgesAt(name, direction, key).flatMap((edge) => {
      const node = nodes.get(far)?.get(farKey(edge, direction, key));
      if (!node || !where.every((condition) => meets(condition, node, edge.properties))) return [];
      return [
        {
          value: { edge, node },
          position: positionOf(orderBy, node.properties, edge.properties, [node.key, edge.key]),
        },
      ];
    });
    const page = pageOf(inOrder(rows, orderBy), query);
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        value: {
          edge: edgeOf(name, row.value.edge),
          node: nodeOf(far as FarLabel<E, D>, row.value.node),
        },
      })),
    };
  }

  const answer = <T>(make: () => T | Promise<T>): Promise<T> => {
    onStatement?.();
    return new Promise((resolve) => {
      resolve(make());
    });
  };

  const turn = <T>(compute: Compute, make: () => T) => {
    onStatement?.();
    return compute(aPiece(make));
  };

  const asking = (compute: Compute): Graph => ({
    nodes: (label, keys) =>
      answer(
        () =>
          new Map(
            keys.flatMap((key) => {
              const stored = nodes.get(label)?.get(key);
              return stored ? [[key, nodeOf(label, stored)] as const] : [];
            }),
          ),
      ),

    findNodes: (label, query) =>
      turn(compute, () => {
        const { where = [], orderBy = [] } = query;
        const all = allInOrder(label, orderBy);
        const rows =
          where.length === 0 ? all : all.filter(({ value }) => where.every((condition) => meets(condition, value, {})));
        const page = pageOf(rows, query);
        return { ...page, rows: page.rows.map((row) => ({ ...row, value: nodeOf(label, row.value) })) };
      }),

    findEdges: (name, direction, keys, query) =>
      answer(() => new Map(keys.map((key) => [key, linksOf(name, direction, key, query)]))),

    ...askNames(() => answer(naming), compute),

    shortestPaths: <E extends EdgeName>(name: E, from: string, to: string, bounds: PathBounds) =>
      answer(() => {
        const label: FarLabel<E> = edgeShapes[name].to;
        const stored = (key: string) => nodes.get(label)?.get(key);
        const start = stored(from);
        if (!start) return [];
        if (from === to) return [{ nodes: [nodeOf(label, start)], edges: [] }];
        return shortestPaths((direction, key) => edgesAt(name, direction, key), from, to, bounds).map((path) => ({
          nodes: path.nodes.flatMap((key) => {
            const node = stored(key);
            return node ? [nodeOf(label, node)] : [];
          }),
          edges: path.edges.map((edge) => edgeOf(name, edge)),
        }));
      }),

    allEdges: <E extends EdgeName>(name: E) =>
      answer(() => inPieces(mapping(edgesOf.get(name) ?? [], (edge) => edgeOf(name, edge)))),

    counts: () =>
      answer(() => [
        ...labels.map((kind) => ({ kind, count: nodes.get(kind)?.size ?? 0 })),
        ...edgeNames.map((kind) => ({ kind, count: edgesOf.get(kind)?.length ?? 0 })),
      ]),

    facts: () => answer(facts),

    revision: () => answer(() => ({ ...dataset.header, revision: dataset.revision })),
    observed(seen, _signal, computeInTurn) {
      seen(dataset.revision);
      return computeInTurn ? asking(computeInTurn) : whole;
    },
    ready: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
  const whole = asking(atOnce);
  return whole;
}

const parsed = new WeakMap<StoredNode | StoredEdge, unknown>();

function nodeOf<L extends Label>(label: L, stored: StoredNode): NodeOf<L> {
  const node = (parsed.get(stored) as NodeOf<L> | undefined) ?? nodeFrom(label, stored.properties);
  parsed.set(stored, node);
  return node;
}

function edgeOf<E extends EdgeName>(name: E, stored: StoredEdge): EdgeOf<E> {
  const edge =
    (parsed.get(stored) as EdgeOf<E> | undefined) ?? edgeFrom(name, stored.from, stored.to, stored.properties);
  parsed.set(stored, edge);
  return edge;
}
