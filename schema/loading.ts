import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { wordsOf, type Direction, type EdgeName, type Label, type NodeOf } from '../src/graph/model.ts';
import { keyPattern } from '../src/graph/shape.ts';
import type { Understood } from '../src/graph/naming/resolver.ts';
import { normalizeName } from '../src/graph/names.ts';
import type { Link, Page, Query } from '../src/graph/port.ts';
import type { Context } from './builder.ts';
import { ambiguous, badUserInput, listTooLong, notFound } from './errors.ts';
import { checkList, checkText } from './text-limit.ts';
import { fieldsWanted } from './wanted.ts';

type Loaders = Map<string, unknown>;
const loadersOf = createContextCache((): Loaders => new Map());

/** One loader per request and question, so that one statement answers for all parents of a level. */
function loader<K, V>(context: Context, question: string, make: () => DataLoader<K, V>): DataLoader<K, V> {
  const loaders = loadersOf(context);
  const known = loaders.get(question) as DataLoader<K, V> | undefined;
  const used = known ?? make();
  loaders.set(question, used);
  return used;
}

/** Records with the fields wanted, or whole. */
const nodeLoader = <L extends Label>(context: Context, label: L, fields?: readonly string[]) =>
  loader<string, NodeOf<L> | null>(context, [label, ...(fields ?? ['whole'])].join(' '), () => {
    return new DataLoader(async (keys) => {
      const found = await context.graph.nodes(label, keys, fields);
      return keys.map((each) => found.get(each) ?? null);
    });
  });

export const loadNode = <L extends Label>(context: Context, label: L, key: string): Promise<NodeOf<L> | null> =>
  nodeLoader(context, label).load(key);

/** Nodes that came with another answer, with these fields or whole, need not be asked for again. */
export function knowNodes<L extends Label>(
  context: Context,
  label: L,
  nodes: readonly NodeOf<L>[],
  fields?: readonly string[],
): void {
  for (const node of nodes) nodeLoader(context, label, fields).prime(node.key, node);
}

/** For a key that the data itself names; its absence is our fault. */
export async function loadKnown<L extends Label>(
  context: Context,
  label: L,
  key: string,
  fields?: readonly string[],
): Promise<NodeOf<L>> {
  const node = await nodeLoader(context, label, fields).load(key);
  if (!node) throw new Error(`the data names ${label} "${key}", which is not in the graph`);
  return node;
}

export const loadAllKnown = <L extends Label>(
  context: Context,
  label: L,
  keys: readonly string[],
  fields?: readonly string[],
): Promise<NodeOf<L>[]> => Promise.all(keys.map((key) => loadKnown(context, label, key, fields)));

export const edgeLoader = <E extends EdgeName, D extends Direction>(
  context: Context,
  edge: E,
  direction: D,
  query: Query,
) =>
  loader<string, Page<Link<E, D>>>(context, `${edge} ${direction} ${JSON.stringify(query)}`, () => {
    return new DataLoader(async (keys) => {
      const pages = await context.graph.findEdges(edge, direction, keys, query);
      return keys.map((each) => pages.get(each) ?? new Error(`no page of ${edge} for "${each}"`));
    });
  });

/** A list too short to be worth paging: everything a record itself lists. A longer one is refused, never cut. */
const whole = 1_000;

export async function loadLinks<E extends EdgeName, D extends Direction>(
  context: Context,
  edge: E,
  direction: D,
  key: string,
  query: Omit<Query, 'limit'> = {},
): Promise<Link<E, D>[]> {
  const page = await edgeLoader(context, edge, direction, { ...query, limit: whole }).load(key);
  if (page.more) throw listTooLong(key, whole);
  return page.rows.map(({ value }) => value);
}

/** The records that a client's words stand for, and how they were understood. */
export const understand = (context: Context, label: Label, name: string): Promise<readonly Understood[]> =>
  loader<string, readonly Understood[]>(context, `names of ${label}`, () => {
    return new DataLoader(async (names) => {
      const found = await context.graph.resolve(label, names);
      return names.map((each) => found.get(each) ?? []);
    });
  }).load(checkText(`name of a ${words(label)}`, name));

/** The key of the one record that a client's words stand for. */
export async function resolveKey(context: Context, label: Label, name: string): Promise<string> {
  if (keyPattern.test(name) && (await nodeLoader(context, label, []).load(name))) return name;
  return keyNamed(context, label, name);
}

async function keyNamed(context: Context, label: Label, name: string): Promise<string> {
  const keys = (await understand(context, label, name)).map(({ key }) => key);
  const type = words(label);
  if (keys.length === 1 && keys[0] !== undefined) return keys[0];
  if (keys.length > 1) throw ambiguous(type, name, keys);
  if (name.trim() === '') throw badUserInput(`The name of a ${type} must not be empty.`);
  throw notFound(type, name, await nearestNames(context, label, name));
}

export const resolveKeys = (context: Context, label: Label, names: readonly string[]): Promise<string[]> =>
  Promise.all(checkList(`names of a ${words(label)}`, names).map((name) => resolveKey(context, label, name)));

/** The record itself, with what the operation asks of it: in one look-up where its key is given. */
export async function resolveNode<L extends Label>(
  context: Context,
  label: L,
  name: string,
  info?: GraphQLResolveInfo,
): Promise<NodeOf<L>> {
  const fields = info && fieldsWanted(info, label);
  const exact = keyPattern.test(name) ? await nodeLoader(context, label, fields).load(name) : null;
  return exact ?? loadKnown(context, label, await keyNamed(context, label, name), fields);
}

/** The packs laid over the data, asked for once in an operation. */
export const loadPacks = createContextCache(async (context: Context) => (await context.graph.revision())?.packs ?? []);

async function nearestNames(context: Context, label: Label, name: string): Promise<string[]> {
  const hits = await context.graph.search(name, { labels: [label], limit: 3, language: 'en' });
  return hits.map(({ key, matched }) => {
    const called = normalizeName(matched);
    return keyPattern.test(called) && called !== key ? `${key} (${called})` : key;
  });
}

/** `OrganizationType` as a reader would say it: `organization type`. */
export const words = (label: Label): string => wordsOf(label).join(' ');
