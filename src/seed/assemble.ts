import { edgeShape, edgesFrom, nodeShape, type EdgeName } from '../graph/model.ts';
import { compareText, normalizeName } from '../graph/names.ts';
import { once } from '../graph/once.ts';
import { evidenceParts, type StoredEvidence } from '../graph/shape.ts';
import { flatten, type Dataset, type StoredEdge, type StoredNode } from '../graph/dataset.ts';
import { revisionOf } from '../graph/snapshot.ts';
import { judgeOf, type Judge } from './confidence.ts';
import type { Path } from './locate.ts';
import type { Seed, SeedRecord } from './read.ts';

/** An edge as a record writes it, with the place it stands at. */
export interface WrittenEdge {
  readonly edge: EdgeName;
  readonly key: string;
  readonly record: SeedRecord;
  readonly path: Path;
  readonly from: string;
  readonly to: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Written = Readonly<Record<string, unknown>>;

export const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null;
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const known = once<EdgeName, WeakMap<SeedRecord, readonly WrittenEdge[]>>(() => new WeakMap());

/** The edges of a kind that a record of the label they start from writes: the same ones whenever it is asked for them. */
export function edgesWritten(edge: EdgeName, record: SeedRecord): readonly WrittenEdge[] {
  const edges = known(edge).get(record) ?? edgesIn(record, edge);
  known(edge).set(record, edges);
  return edges;
}

export const writtenEdges = (record: SeedRecord): readonly WrittenEdge[] =>
  edgesFrom(record.label).flatMap((edge) => edgesWritten(edge, record));

function edgesIn(record: SeedRecord, edge: EdgeName): WrittenEdge[] {
  const { field, form, end, to: far, identity } = edgeShape(edge);
  const written = (path: Path, to: string, fields: Written): WrittenEdge => ({
    edge,
    key: [`${record.key}>${to}`, ...identity.map((name) => String(fields[name]))].join(':'),
    record,
    path,
    from: record.key,
    to,
    fields,
  });
  const value = record.fields[field];
  if (form === 'objects')
    return (Array.isArray(value) ? value : [])
      .filter(isWritten)
      .map(({ [end]: to, ...fields }, at) =>
        written([field, at, end], String(to), far === 'Source' ? { sources: [to], ...fields } : fields),
      );
  const { sources, basis, scope, role } = record.fields;
  const own = { sources, basis, scope, role };
  if (form === 'keys') return texts(value).map((to, at) => written([field, at], to, own));
  return typeof value === 'string' ? [written([field], value, own)] : [];
}

/** The graph as the engines take it. The records must be free of faults. */
export function assemble({ header, records, packs = [] }: Seed): Dataset {
  if (!header) throw new Error('a seed without a header cannot be assembled');
  const judge = judgeOf(records);
  const nodes = records.filter(({ layer }) => layer !== 'addition').map((record) => storedNode(record, judge));
  const edges = records.flatMap((record) =>
    edgesFrom(record.label).flatMap((edge) => edgesIn(record, edge).map((written) => storedEdge(written, judge))),
  );
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

const ownFields = once((edge: EdgeName): readonly string[] => {
  const { form, fields } = edgeShape(edge);
  return form === 'objects' ? Object.keys(fields.shape) : [];
});

function storedEdge({ edge, key, record, from, to, fields }: WrittenEdge, judge: Judge): StoredEdge {
  const shape = edgeShape(edge);
  const own: Record<string, unknown> = {};
  for (const name of ownFields(edge)) own[name] = fields[name];
  const parts: Record<string, StoredEvidence> = {};
  for (const part of evidenceParts(shape)) parts[part] = judge(isWritten(fields[part]) ? fields[part] : {});
  return {
    edge,
    key,
    from,
    to,
    properties: flatten({
      key,
      ...own,
      ...judge(fields),
      ...parts,
      pack: record.layer && record.pack,
      ...shape.derived?.(own),
    }),
  };
}
