import { z } from 'zod';
import { edgeShape, nodeShape, type EdgeName, type EdgeOf, type Label, type NodeOf } from './model.ts';
import { storedEvidence, unwrapped } from './shape.ts';

export type Scalar = string | number | boolean;
/** What Neo4j can hold on a node or a relationship: no nested objects. */
export type Properties = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/**
 * The properties include the key, for look-up the normalized `names`, and for sorting the normalized title as `sortName`.
 */
export interface StoredNode {
  readonly label: Label;
  readonly key: string;
  readonly properties: Properties;
}

export interface StoredEdge {
  readonly edge: EdgeName;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export interface DatasetHeader {
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly citation: string;
}

/** The whole data, as an engine takes it. Equal data has an equal revision. */
export interface Dataset {
  readonly header: DatasetHeader;
  readonly revision: string;
  readonly nodes: readonly StoredNode[];
  readonly edges: readonly StoredEdge[];
}

const join = (outer: string, inner: string) => outer + inner.charAt(0).toUpperCase() + inner.slice(1);

/** Nested objects become properties of their own: `years.min` is stored as `yearsMin`. */
export function flatten(fields: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, Scalar | readonly Scalar[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) properties[name] = value.filter(isScalar);
    else if (isScalar(value)) properties[name] = value;
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(flatten({ ...value }))) properties[join(name, inner)] = each;
  }
  return properties;
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

type Restore = (properties: Properties) => Record<string, unknown>;

/** The way back, worked out from the shape once. */
function restorer(shape: z.ZodObject): Restore {
  const nested = Object.entries(shape.shape).flatMap(([name, field]) => {
    const inner = unwrapped(field);
    return inner instanceof z.ZodObject
      ? [{ name, fields: Object.keys(inner.shape).map((each) => [each, join(name, each)] as const) }]
      : [];
  });
  return (properties) => {
    const restored: Record<string, unknown> = { ...properties };
    for (const { name, fields } of nested) {
      const entries = fields.flatMap(([each, flat]) =>
        properties[flat] === undefined ? [] : [[each, properties[flat]]],
      );
      if (entries.length > 0) restored[name] = Object.fromEntries(entries);
    }
    return restored;
  };
}

function parser(shape: z.ZodObject) {
  const restore = restorer(shape);
  const open = shape.strip();
  return (properties: Properties) => open.parse(restore(properties));
}

const once = <K, V>(make: (key: K) => V) => {
  const made = new Map<K, V>();
  return (key: K): V => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

const nodeParser = once((label: Label) =>
  parser(z.object({ key: z.string(), ...nodeShape(label).fields.shape, ...storedEvidence.shape })),
);
const edgeParser = once((edge: EdgeName) =>
  parser(
    z.object({
      key: z.string(),
      ...edgeShape(edge).fields.shape,
      ...storedEvidence.shape,
      ...(edgeShape(edge).figures ? { figures: storedEvidence } : {}),
    }),
  ),
);

/** Rows from an engine are parsed here and nowhere else; a row of another shape throws. */
export const nodeFrom = <L extends Label>(label: L, properties: Properties): NodeOf<L> =>
  ({ label, ...nodeParser(label)(properties) }) as unknown as NodeOf<L>;

export const edgeFrom = <E extends EdgeName>(edge: E, from: string, to: string, properties: Properties): EdgeOf<E> =>
  ({ edge, from, to, ...edgeParser(edge)(properties) }) as unknown as EdgeOf<E>;

/** The properties a shape has as fractions; every other number is a whole one, which Neo4j stores apart. */
export const fractions = once((shape: z.ZodObject): ReadonlySet<string> => new Set(fractionsIn(shape)));

function fractionsIn(shape: z.ZodObject): string[] {
  return Object.entries(shape.shape).flatMap(([name, field]) => {
    const inner = unwrapped(field);
    if (inner instanceof z.ZodObject) return fractionsIn(inner).map((each) => join(name, each));
    return inner instanceof z.ZodNumber && inner.format !== 'safeint' ? [name] : [];
  });
}
