import { createHash } from 'node:crypto';
import { edgeShape, edgesFrom, nodeShape, type EdgeName } from '../graph/model.ts';
import { compareText, normalizeName } from '../graph/names.ts';
import type { StoredEvidence } from '../graph/shape.ts';
import { flatten, type Dataset, type StoredEdge, type StoredNode } from '../graph/dataset.ts';
import type { Path } from './locate.ts';
import type { Seed, SeedRecord } from './read.ts';

/** An edge as a record writes it, with the place it stands at. */
export interface WrittenEdge {
  readonly edge: EdgeName;
  readonly record: SeedRecord;
  readonly path: Path;
  readonly to: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Written = Readonly<Record<string, unknown>>;

export const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null;
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

export function writtenEdges(record: SeedRecord): WrittenEdge[] {
  return edgesFrom(record.label).flatMap((edge) => {
    const { field, form, end } = edgeShape(edge);
    const value = record.fields[field];
    const own = { sources: record.fields.sources, basis: record.fields.basis, scope: record.fields.scope };
    if (form === 'one')
      return typeof value === 'string' ? [{ edge, record, path: [field], to: value, fields: own }] : [];
    if (form === 'keys') return texts(value).map((to, at) => ({ edge, record, path: [field, at], to, fields: own }));
    return (Array.isArray(value) ? value : []).filter(isWritten).map(({ [end]: to, ...fields }, at) => ({
      edge,
      record,
      path: [field, at, end],
      to: String(to),
      fields,
    }));
  });
}

export const edgeKey = ({ edge, record, to, fields }: WrittenEdge): string =>
  [`${record.key}>${to}`, ...edgeShape(edge).identity.map((field) => String(fields[field]))].join(':');

type Publishers = ReadonlyMap<string, { readonly publisher: string; readonly official: boolean }>;

/** Confidence follows from the sources; see `confidence` in src/graph/shape.ts. A group statistic establishes nothing. */
export function evidence(written: Written, publishers: Publishers): StoredEvidence {
  const sources = texts(written.sources);
  const basis = typeof written.basis === 'string' ? written.basis : undefined;
  const known = sources.flatMap((source) => publishers.get(source) ?? []);
  if (known.length === 0) return { sources, ...(basis ? { basis } : {}), confidence: 'EDITORIAL' };
  const established =
    written.scope !== 'OCCUPATION' &&
    (known.some(({ official }) => official) || new Set(known.map(({ publisher }) => publisher)).size > 1);
  return { sources, ...(basis ? { basis } : {}), confidence: established ? 'ESTABLISHED' : 'REPORTED' };
}

/** The graph as the engines take it. The records must be free of faults. */
export function assemble({ header, records }: Seed): Dataset {
  if (!header) throw new Error('a seed without a header cannot be assembled');
  const publishers: Publishers = new Map(
    records
      .filter(({ label }) => label === 'Source')
      .map(({ key, fields }) => [
        key,
        { publisher: String(fields.publisher), official: fields.kind === 'OFFICIAL_STATISTIC' },
      ]),
  );
  const nodes = records.map((record) => storedNode(record, publishers));
  const edges = records.flatMap((record) => writtenEdges(record).map((written) => storedEdge(written, publishers)));
  nodes.sort((a, b) => compareText(a.label, b.label) || compareText(a.key, b.key));
  edges.sort((a, b) => compareText(a.edge, b.edge) || compareText(a.key, b.key));
  return { header, revision: fingerprint({ header, nodes, edges }), nodes, edges };
}

function storedNode({ label, key, fields }: SeedRecord, publishers: Publishers): StoredNode {
  const shape = nodeShape(label);
  const own = Object.fromEntries(Object.keys(shape.fields.shape).map((name) => [name, fields[name]]));
  const names = [key, ...shape.names.flatMap((name) => [fields[name]].flat())]
    .filter((name) => typeof name === 'string')
    .map(normalizeName);
  return {
    label,
    key,
    properties: {
      key,
      ...flatten({ ...own, ...evidence(fields, publishers) }),
      ...shape.derived?.(own),
      names: [...new Set(names)],
      sortName: names[1] ?? names[0] ?? key,
    },
  };
}

function storedEdge(written: WrittenEdge, publishers: Publishers): StoredEdge {
  const { edge, record, to, fields } = written;
  const shape = edgeShape(edge);
  const own =
    shape.form === 'objects'
      ? Object.fromEntries(Object.keys(shape.fields.shape).map((name) => [name, fields[name]]))
      : {};
  const figures = isWritten(fields.figures) ? fields.figures : {};
  return {
    edge,
    key: edgeKey(written),
    from: record.key,
    to,
    properties: flatten({
      key: edgeKey(written),
      ...own,
      ...evidence(fields, publishers),
      ...(shape.figures ? { figures: evidence(figures, publishers) } : {}),
      ...shape.derived?.(own),
    }),
  };
}

/** Twelve hexadecimal digits that change whenever the data does. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
