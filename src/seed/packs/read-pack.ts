import { basename, join, relative, sep } from 'node:path';
import { edgeShape, type Label } from '../../graph/model.ts';
import { onDemand } from '../../graph/once.ts';
import { isWritten, type Written } from '../assemble.ts';
import { explain } from '../explain.ts';
import { faultIn, type Fault } from '../fault.ts';
import type { Path } from '../locate.ts';
import { placeOf, readRecord, type FaultyFile, type SeedFile, type SeedRecord } from '../read.ts';
import { packRecordShape } from '../record.ts';
import { packageFile, type Described, type PackFiles, type TableEvidence } from './package.ts';
import { kindOf, rowShape, rowsOf, tableNames, type TableKind } from './table.ts';

/** What a pack writes of a record: all of it, or some of one that another layer has. */
export type WrittenRecord = Omit<SeedRecord, 'pack' | 'layer'>;

export interface PackRecords {
  /** Records as they are written, without defaults where another layer has the record. */
  readonly records: readonly WrittenRecord[];
  /** The relationships of tables, by the record they start from. */
  readonly links: readonly WrittenRecord[];
  readonly faulty: readonly FaultyFile[];
  readonly faults: readonly Fault[];
}

/** Reads every file and table of a pack; `isHeld` tells the records that it may write in part. */
export function readPack({ directory, files }: PackFiles, { description }: Described, isHeld: IsHeld): PackRecords {
  const read = {
    records: [] as WrittenRecord[],
    links: [] as WrittenRecord[],
    faulty: [] as FaultyFile[],
    faults: [] as Fault[],
  };
  const tables = new Map(description.resources.map(({ path, evidence }) => [join(directory, path), evidence]));
  for (const path of tables.keys())
    if (!files.some((file) => file.path === path))
      read.faults.push(
        faultIn(
          join(directory, packageFile),
          `there is no ${relative(directory, path)}`,
          'Write the table, or remove the resource.',
        ),
      );
  for (const file of files) {
    const place = relative(directory, file.path).split(sep).join('/');
    if (place === packageFile) continue;
    const evidence = tables.get(file.path);
    if (evidence) readTable(file, evidence, isHeld, read);
    else if (/\.(csv|ndjson)$/.test(place))
      read.faults.push(
        faultIn(file.path, `no resource of ${packageFile} names the table`, 'Name it there, or remove it.'),
      );
    else readFile(file, place, isHeld, read);
  }
  return read;
}

type Read = { readonly [Part in keyof PackRecords]: PackRecords[Part][number][] };
type IsHeld = (label: Label, key: string) => boolean;

/** The fields that are written: what a shape adds by default is for records that are written whole. */
const stated = (fields: Written, value: unknown): Written =>
  isWritten(value) ? Object.fromEntries(Object.entries(fields).filter(([name]) => name in value)) : fields;

function readFile(file: SeedFile, place: string, isHeld: IsHeld, read: Read): void {
  const label = placeOf(file, read.faults, place);
  if (!label) return;
  const key = basename(place, '.yaml');
  const whole = packRecordShape(label);
  const shape = isHeld(label, key) ? whole.partial() : whole;
  const { fields, value, faults, at } = readRecord(file, shape);
  read.faults.push(...faults);
  if (!fields || faults.length > 0) read.faulty.push({ label, key, text: file.text });
  else read.records.push({ label, key, file: file.path, fields: shape === whole ? fields : stated(fields, value), at });
}

function readTable(file: SeedFile, evidence: TableEvidence, isHeld: IsHeld, read: Read): void {
  const kind = kindOf(file.path);
  if (!kind) {
    const remedy = `The names of tables are: ${tableNames().join(', ')}.`;
    read.faults.push(faultIn(file.path, 'the name says neither a kind of record nor a relationship', remedy));
    return;
  }
  const whole = rowShape(kind);
  const partly = onDemand(() => whole.partial().required({ key: true }));
  const { rows, faults } = rowsOf(file, whole);
  read.faults.push(...faults);
  const links = new Map<string, { fields: Record<string, unknown>; lines: number[] }>();
  for (const { line, value } of rows) {
    const isPart = !kind.edge && isWritten(value) && isHeld(kind.label, String(value.key));
    const shape = isPart ? partly() : whole;
    const result = shape.safeParse(value);
    if (!result.success) {
      read.faults.push(
        ...result.error.issues.flatMap((issue) =>
          explain(issue, value, shape).map(({ message, remedy }) => faultIn(file.path, message, remedy, line)),
        ),
      );
      if (!kind.edge && isWritten(value) && typeof value.key === 'string')
        read.faulty.push({ label: kind.label, key: value.key, text: '' });
      continue;
    }
    if (kind.edge) link(links, result.data, line, kind, evidence);
    else {
      const { key, ...fields } = stated(result.data, value) as Written & {
        key: string;
      };
      const at = () => ({ line, column: 1 });
      read.records.push({ label: kind.label, key, file: file.path, fields: grounded(fields, evidence), at });
    }
  }
  for (const [key, { fields, lines }] of links)
    read.links.push({
      label: kind.label,
      key,
      file: file.path,
      fields,
      at: ([, place]: Path) => ({ line: lines[Number(place ?? 0)] ?? lines[0] ?? 1, column: 1 }),
    });
}

/** What names nothing itself rests on what the table rests on. */
const grounded = (fields: Written, { sources, basis }: TableEvidence): Written =>
  fields.sources !== undefined || fields.basis !== undefined
    ? fields
    : { ...fields, ...(sources && { sources }), ...(basis !== undefined && { basis }) };

function link(
  links: Map<string, { fields: Record<string, unknown>; lines: number[] }>,
  { from, ...row }: Record<string, unknown>,
  line: number,
  { edge }: TableKind,
  evidence: TableEvidence,
): void {
  if (!edge) return;
  const { field, form, end, figures } = edgeShape(edge);
  const known = links.get(String(from)) ?? {
    fields: form === 'objects' ? {} : { ...grounded({}, evidence) },
    lines: [],
  };
  links.set(String(from), known);
  known.lines.push(line);
  const list = (known.fields[field] ??= []) as unknown[];
  if (form === 'objects')
    list.push({
      ...grounded(row, evidence),
      ...(figures && evidence.figures && row.figures === undefined && { figures: evidence.figures }),
    });
  else if (form === 'keys') list.push(row[end]);
  else known.fields[field] = row[end];
}
