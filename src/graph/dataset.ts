import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EdgeName, Label } from './model.ts';
import { unwrapped } from './shape.ts';

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

/** A pack laid over the data. */
export interface PackHeader {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly citation: string;
}

export interface DatasetHeader {
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly citation: string;
  /** Left out: none is laid over it. */
  readonly packs?: readonly PackHeader[];
}

/** The whole data, as an engine takes it. Equal data has an equal revision. */
export interface Dataset {
  readonly header: DatasetHeader;
  readonly revision: string;
  readonly nodes: readonly StoredNode[];
  readonly edges: readonly StoredEdge[];
}

export const joined = (outer: string, inner: string) => outer + inner.charAt(0).toUpperCase() + inner.slice(1);

/** How to cite the data as they stand. */
export const citationOf = ({ citation, revision }: { readonly citation: string; readonly revision: string }): string =>
  `${citation} Revision ${revision}.`;

/** Nested objects become properties of their own: `years.min` is stored as `yearsMin`. */
export function flatten(fields: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, Scalar | readonly Scalar[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) properties[name] = value.filter(isScalar);
    else if (isScalar(value)) properties[name] = value;
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(flatten({ ...value }))) properties[joined(name, inner)] = each;
  }
  return properties;
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The properties a shape has as fractions; every other number is a whole one, which Neo4j stores apart. */
export const fractions = (shape: z.ZodObject): ReadonlySet<string> => new Set(fractionsIn(shape));

function fractionsIn(shape: z.ZodObject): string[] {
  return Object.entries(shape.shape).flatMap(([name, field]) => {
    const inner = unwrapped(field);
    if (inner instanceof z.ZodObject) return fractionsIn(inner).map((each) => joined(name, each));
    return inner instanceof z.ZodNumber && inner.format !== 'safeint' ? [name] : [];
  });
}

/** Twelve hexadecimal digits that change whenever one of the values does. */
export function fingerprint(...values: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(JSON.stringify(value));
  return hash.digest('hex').slice(0, 12);
}
