import { basename, dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { isScalar, parseDocument } from 'yaml';
import { edgeShape, type Label } from '../../graph/model.ts';
import { isWritten, texts, type Written } from '../../seed/assemble.ts';
import type { Path } from '../../seed/locate.ts';
import { packageFile } from '../../seed/packs/package.ts';
import { SeedError } from '../../seed/fault.ts';
import { kindOf, rowShape, rowsOf, type TableKind } from '../../seed/packs/table.ts';
import { parseText } from '../../seed/parse-text.ts';
import { labelOfFolder, type SeedFile } from '../../seed/read.ts';
import { referencesOf } from '../../seed/references.ts';

/** A key or an address by which a file names a record. */
export interface Mention {
  readonly label: Label;
  readonly name: string;
  readonly line: number;
}

/** What is to stand there instead; undefined where it stays. */
export type Rename = (mention: Mention) => string | undefined;

type Found = Omit<Mention, 'line'> & { readonly path: Path };

/** Everything by which a record names others: keys, and addresses of what a skill matches. */
function mentionsIn(label: Label, key: string, fields: Written): Found[] {
  const record = { label, key, file: '', fields, at: () => ({ line: 1, column: 1 }) };
  const keys = [...referencesOf(record)].map(([path, of, name]) => ({ path, label: of, name }));
  const matches = ['closeMatch', 'broadMatch', 'relatedMatch'].flatMap((field) =>
    texts(fields[field]).map((name, at) => ({ path: [field, at], label: 'Skill' as const, name })),
  );
  return [...keys, ...(label === 'Skill' ? matches : [])];
}

/** A file of a pack with what it names renamed; all else stays as it is written. `place` is its path in the pack. */
export function rewritten({ path, text }: SeedFile, place: string, rename: Rename): string {
  const kind = kindOf(place);
  if (kind && place.endsWith('.csv')) return csv({ path, text }, kind, rename);
  if (kind && place.endsWith('.ndjson')) return ndjson({ path, text }, kind, rename);
  if (place === packageFile) return yaml({ path, text }, (value) => overridesOf(value), rename);
  const label = labelOfFolder.get(dirname(place));
  if (!label || !place.endsWith('.yaml')) return text;
  return yaml({ path, text }, (value) => mentionsIn(label, basename(place, '.yaml'), value), rename);
}

const overridesOf = ({ overrides }: Written): Found[] =>
  texts(overrides).flatMap((each, at) => {
    const [folder = '', name = ''] = each.split('/');
    const label = labelOfFolder.get(folder);
    return label ? [{ path: ['overrides', at], label, name }] : [];
  });

function yaml(file: SeedFile, find: (value: Written) => readonly Found[], rename: Rename): string {
  const { value, faults, at } = parseText(file);
  if (value === undefined && faults.length > 0) throw new SeedError(faults);
  if (!isWritten(value)) return file.text;
  const document = parseDocument(file.text);
  const edits = find(value).flatMap(({ path, label, name }) => {
    const node = document.getIn(path, true);
    const next = rename({ label, name, line: at(path).line });
    if (next === undefined || !isScalar(node) || !node.range) return [];
    const [start, end] = node.range;
    return [{ start, end, text: file.text.slice(start, end).replace(name, next) }];
  });
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), file.text);
}

/** A row as the record it writes, or as that from which its relationship starts; and the column of a path in it. */
function recordOf(row: Written, { edge }: TableKind): { readonly key: string; readonly fields: Written } {
  const { key, from, ...fields } = row;
  if (!edge) return { key: String(key), fields };
  const { field, form, end } = edgeShape(edge);
  const value = form === 'objects' ? [fields] : form === 'keys' ? [fields[end]] : fields[end];
  return { key: String(from), fields: { [field]: value } };
}

const inRow = (path: Path, { edge }: TableKind): Path => {
  if (!edge) return path;
  const { form, end } = edgeShape(edge);
  return form === 'objects' ? path.slice(2) : [end];
};

/** The columns of a row that come to hold something else. */
function changedCells(row: Written, line: number, kind: TableKind, rename: Rename): Written {
  const { key, fields } = recordOf(row, kind);
  const own = { path: [kind.edge ? 'from' : 'key'], label: kind.label, name: key };
  const changed: Record<string, unknown> = {};
  for (const { path, label, name } of [
    own,
    ...mentionsIn(kind.label, key, fields).map((each) => ({ ...each, path: inRow(each.path, kind) })),
  ]) {
    const next = rename({ label, name, line });
    const [column, ...rest] = path.map(String);
    if (next === undefined || column === undefined) continue;
    const before = column in changed ? changed[column] : structuredClone(row[column]);
    changed[column] = put(before, rest, next);
  }
  return changed;
}

function put(value: unknown, path: readonly string[], next: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return next;
  const holder = value as Record<string, unknown>;
  holder[step] = put(holder[step], rest, next);
  return value;
}

/** The rows of a table; throws a SeedError where it cannot be read to its end. */
function readable(file: SeedFile, kind: TableKind) {
  const { rows, faults } = rowsOf(file, rowShape(kind));
  if (faults.length > 0) throw new SeedError(faults);
  return rows;
}

function csv(file: SeedFile, kind: TableKind, rename: Rename): string {
  const changes = readable(file, kind).map(({ value, line }) => changedCells(value, line, kind, rename));
  if (changes.every((each) => Object.keys(each).length === 0)) return file.text;
  const [columns = [], ...cells] = parse(file.text, { bom: true, skipEmptyLines: true });
  const rows = cells.map((row, at) =>
    row.map((cell, place) => {
      const next = changes[at]?.[columns[place] ?? ''];
      return next === undefined ? cell : typeof next === 'string' ? next : JSON.stringify(next);
    }),
  );
  return stringify([columns, ...rows]);
}

function ndjson(file: SeedFile, kind: TableKind, rename: Rename): string {
  const lines = file.text.split('\n');
  for (const { value, line } of readable(file, kind)) {
    const changed = changedCells(value, line, kind, rename);
    if (Object.keys(changed).length > 0) lines[line - 1] = JSON.stringify({ ...value, ...changed });
  }
  return lines.join('\n');
}
