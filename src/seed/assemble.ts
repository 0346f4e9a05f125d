import { edgeShape, edgesFrom, nodeShape, type EdgeName } from '../graph/model.ts';
import { compareText, normalizeName } from '../graph/names.ts';
import { evidenceParts } from '../graph/shape.ts';
import { flatten, type Dataset, type StoredEdge, type StoredNode } from '../graph/dataset.ts';
import { revisionOf } from '../graph/snapshot.ts';
import { judgeOf, type Judge } from './confidence.ts';
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

export const writtenEdges = (record: SeedRecord): WrittenEdge[] =>
  edgesFrom(record.label).flatMap((edge) => edgesWritten(edge, record));

/** The edges of one kind that a record of the label they start from writes. */
export function edgesWritten(edge: EdgeName, record: SeedRecord): WrittenEdge[] {
  const { field, form, end, to: far } = edgeShape(edge);
  const value = record.fields[field];
  const { sources, basis, scope, role } = record.fields;
  const own = { sources, basis, scope, role };
  if (form === 'one') return typeof value === 'string' ? [{ edge, record, path: [field], to: value, fields: own }] : [];
  if (form === 'keys') return texts(value).map((to, at) => ({ edge, record, path: [field, at], to, fields: own }));
  return (Array.isArray(value) ? value : []).filter(isWritten).map(({ [end]: to, ...fields }, at) => ({
    edge,
    record,
    path: [field, at, end],
    to: String(to),
    fields: far === 'Source' ? { sources: [to], ...fields } : fields,
  }));
}

export const edgeKey = ({ edge, record, to, fields }: WrittenEdge): string =>
  [`${record.key}>${to}`, ...edgeShape(edge).identity.map((field) => String(fields[field]))].join(':');

/** The graph as the engines take it. The records must be free of faults. */
export function assemble({ header, records, packs = [] }: Seed): Dataset {
  if (!header) throw new Error('a seed without a header cannot be assembled');
  const judge = judgeOf(records);
  const nodes = records.filter(({ layer }) => layer !== 'addition').map((record) => storedNode(record, judge));
  const edges = records.flatMap((record) => writtenEdges(record).map((written) => storedEdge(written, judge)));
  nodes.sort((a, b) => compareText(a.label, b.label) || compareText(a.key, b.key));
  edges.sort((a, b) => compareText(a.edge, b.edge) || compareText(a.key, b.key));
  const whole = { header: packs.length > 0 ? { ...header, packs } : header, nodes, edges };
  return { ...whole, revision: revisionOf(whole) };
}

function storedNode({ label, key, fields, pack }: SeedRecord, judge: Judge): StoredNode {
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
      ...flatten({ ...own, ...judge(fields), pack }),
      ...shape.derived?.(own),
      names: [...new Set(names)],
      sortName: names[1] ?? names[0] ?? key,
    },
  };
}

function storedEdge(written: WrittenEdge, judge: Judge): StoredEdge {
  const { edge, record, to, fields } = written;
  const shape = edgeShape(edge);
  const own =
    shape.form === 'objects'
      ? Object.fromEntries(Object.keys(shape.fields.shape).map((name) => [name, fields[name]]))
      : {};
  const parts = evidenceParts(shape).map((part) => [part, judge(isWritten(fields[part]) ? fields[part] : {})] as const);
  return {
    edge,
    key: edgeKey(written),
    from: record.key,
    to,
    properties: flatten({
      key: edgeKey(written),
      ...own,
      ...judge(fields),
      ...Object.fromEntries(parts),
      pack: record.layer && record.pack,
      ...shape.derived?.(own),
    }),
  };
}
