import { z } from 'zod';
import { edgeShape, labels, nodeShape, type EdgeName, type Label } from '../graph/model.ts';
import { nearestAmong } from '../graph/names.ts';
import { once } from '../graph/once.ts';
import { evidenceParts, unwrapped } from '../graph/shape.ts';
import { isWritten, texts, writtenEdges, type Written, type WrittenEdge } from './assemble.ts';
import type { Fault } from './fault.ts';
import type { Path } from './locate.ts';
import type { Seed, SeedRecord } from './read.ts';

export interface References {
  /** Every reference that names no record, and every edge written twice. */
  readonly faults: readonly Fault[];
  /** The records that references at fault may have meant, as `Role:cio`. */
  readonly meant: ReadonlySet<string>;
}

/** Follows what records refer to. A file with faults of its own is there all the same. */
export function followReferences({ records, faulty }: Seed): References {
  const names = nameRecords([...records, ...faulty]);
  const faults: Fault[] = [];
  const meant = new Set<string>();
  const seen = new Set<string>();
  const inTables = new Map<string, { readonly fault: Fault; times: number }>();
  const tell = (fault: Fault, label: Label) => {
    if (label !== 'Source' || !isTable(fault.file)) {
      faults.push(fault);
      return;
    }
    const id = `${fault.file} ${fault.message}`;
    const known = inTables.get(id) ?? { fault, times: 0 };
    known.times += 1;
    inTables.set(id, known);
  };
  const check = (record: SeedRecord, path: Path, label: Label, key: string) => {
    if (names.has(label, key)) return;
    const close = names.nearest(label, key);
    for (const each of close) meant.add(`${label}:${each}`);
    const fault = {
      file: record.file,
      ...record.at(path),
      message: `there is no ${label} "${key}"`,
      remedy:
        close.length > 0 ? `Nearest: ${close.join(', ')}.` : `Write ${nodeShape(label).folder}/${key}.yaml first.`,
    };
    tell(fault, label);
  };
  for (const record of [...records, ...faulty.flatMap((file) => file.record ?? [])]) {
    for (const [path, label, key] of referencesOf(record)) check(record, path, label, key);
    for (const written of writtenEdges(record)) {
      const id = `${written.edge} ${written.key}`;
      if (seen.has(id)) faults.push(repeated(written));
      seen.add(id);
    }
  }
  for (const { fault, times } of inTables.values())
    faults.push(times === 1 ? fault : { ...fault, message: `${fault.message}, named ${String(times)} times` });
  return { faults, meant };
}

/** Every row of a table may rest on the same source, which is then told of once. */
const isTable = (file: string): boolean => /\.(csv|ndjson)$/.test(file);

/** Where a record names others, which kind each is of, and its key. */
export function* referencesOf(record: SeedRecord): Generator<readonly [Path, Label, string]> {
  for (const [at, source] of texts(record.fields.sources).entries()) yield [['sources', at], 'Source', source];
  for (const { edge, path, to, fields } of writtenEdges(record)) {
    yield [path, farLabel(edge), to];
    if (edgeShape(edge).form !== 'objects') continue;
    const holder = path.slice(0, -1);
    for (const [at, label, key] of referencesOfEdge(edge, fields)) yield [[...holder, ...at], label, key];
  }
}

/** The edges of records that lead somewhere, the first of each where it is repeated. */
export function linksIn({ records, faulty }: Seed, writing: readonly SeedRecord[]): ReadonlySet<WrittenEdge> {
  const names = nameRecords([...records, ...faulty]);
  const seen = new Set<string>();
  const isFirst = ({ edge, key }: WrittenEdge) => seen.size < seen.add(`${edge} ${key}`).size;
  return new Set(
    writing.flatMap(writtenEdges).filter((each) => isFirst(each) && names.has(farLabel(each.edge), each.to)),
  );
}

const repeated = ({ edge, record, path, to }: WrittenEdge): Fault => ({
  file: record.file,
  ...record.at(path),
  ...(record.layer === 'addition'
    ? {
        message: `"${to}" is listed under ${edgeShape(edge).field} of ${record.key} already`,
        remedy: `Remove it, or list ${nodeShape(record.label).folder}/${record.key} under overrides in datapackage.json to write it anew.`,
      }
    : { message: `"${to}" is listed twice under ${edgeShape(edge).field}`, remedy: 'Keep one of the two.' }),
});

const farLabel = (edge: EdgeName) => edgeShape(edge).to as Label;

/** The keys of each label, and those most like a wrong one; each is looked for once. */
function nameRecords(named: Iterable<{ readonly label: Label; readonly key: string }>) {
  const keys = new Map(labels.map((label) => [label, new Set<string>()]));
  for (const { label, key } of named) keys.get(label)?.add(key);
  const searches = new Map<Label, (key: string) => readonly string[]>();
  const found = new Map<string, readonly string[]>();
  return {
    has: (label: Label, key: string) => keys.get(label)?.has(key) ?? false,
    nearest(label: Label, key: string) {
      const search = searches.get(label) ?? nearestAmong(keys.get(label) ?? []);
      searches.set(label, search);
      const close = found.get(`${label} ${key}`) ?? search(key);
      found.set(`${label} ${key}`, close);
      return close;
    },
  };
}

function* referencesOfEdge(edge: EdgeName, fields: Written): Generator<[Path, Label, string]> {
  for (const [at, key] of texts(fields.sources).entries()) yield [['sources', at], 'Source', key];
  for (const part of evidenceParts(edgeShape(edge))) {
    const said = fields[part];
    if (isWritten(said))
      for (const [at, key] of texts(said.sources).entries()) yield [[part, 'sources', at], 'Source', key];
  }
  yield* referencesIn(referringOfEdge(edge), fields);
}

/** A field that names records, or whose fields do. */
interface Referring {
  readonly name: string;
  readonly label: Label | undefined;
  readonly inner: readonly Referring[];
}

const referringOfEdge = once((edge: EdgeName) => referring(edgeShape(edge).fields));

function referring(shape: z.ZodObject): readonly Referring[] {
  return Object.entries(shape.shape)
    .map(([name, schema]) => {
      const held = unwrapped(schema);
      const inner = held instanceof z.ZodObject ? referring(held) : [];
      return { name, label: referencedLabel(schema), inner };
    })
    .filter(({ label, inner }) => label !== undefined || inner.length > 0);
}

function* referencesIn(named: readonly Referring[], fields: Written): Generator<[Path, Label, string]> {
  for (const { name, label, inner } of named) {
    const value = fields[name];
    if (inner.length > 0 && isWritten(value))
      for (const [path, ...rest] of referencesIn(inner, value)) yield [[name, ...path], ...rest];
    else if (label && typeof value === 'string') yield [[name], label, value];
    else if (label) for (const [at, key] of texts(value).entries()) yield [[name, at], label, key];
  }
}

interface Wrapped {
  readonly meta: () => { references?: string } | undefined;
  readonly def: { readonly innerType?: Wrapped; readonly element?: Wrapped };
}

const referencedLabel = (schema: unknown): Label | undefined => {
  const { meta, def } = schema as Wrapped;
  const inner = def.innerType ?? def.element;
  return (meta.call(schema)?.references as Label | undefined) ?? (inner && referencedLabel(inner));
};
