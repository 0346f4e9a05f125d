import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import type { PackHeader } from '../graph/dataset.ts';
import { labels, nodeShapes, type Label } from '../graph/model.ts';
import { nearest } from '../graph/names.ts';
import { onDemand } from '../graph/once.ts';
import { keyPattern } from '../graph/shape.ts';
import { exceptionsFile, exceptionsShape, noExceptions, type Exceptions } from './exceptions.ts';
import { explain } from './explain.ts';
import { faultIn, type Fault } from './fault.ts';
import type { Path, Position } from './locate.ts';
import { datasetShape, questionsShape, recordShape, type DatasetHeader, type GroupBasis } from './record.ts';
import { withoutFaults } from './repair.ts';
import { parseText } from './parse-text.ts';
import { plainValue } from './plain-text.ts';

export interface SeedFile {
  /** Relative to the seed folder, with forward slashes: `roles/cio.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A record whose shape is right; its references are yet to be followed. */
export interface SeedRecord {
  readonly label: Label;
  readonly key: string;
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The pack that brings the record, or that overrides some of it; none for the base alone. */
  readonly pack?: string;
  /** How a pack has it: a record of its own, or relationships alone that it adds to a record of another layer. */
  readonly layer?: 'record' | 'addition';
  at(path: Path): Position;
}

/** Whether a record stands in the base, overridden by a pack or not. */
export const ofBase = ({ layer }: SeedRecord): boolean => layer === undefined;

/** A file in the place of a record that has faults of its own: its key exists all the same. */
export interface FaultyFile {
  readonly label: Label;
  readonly key: string;
  readonly text: string;
  /** What is left without the parts at fault, where that is a record. */
  readonly record?: SeedRecord;
}

export interface Seed {
  readonly header: DatasetHeader | undefined;
  /** What the dataset's editorial facts rest on, by group. */
  readonly bases?: readonly GroupBasis[];
  readonly records: readonly SeedRecord[];
  readonly faulty: readonly FaultyFile[];
  readonly exceptions: Exceptions;
  /** Laid over the records of the base, in this order. */
  readonly packs?: readonly PackHeader[];
  /** Of syntax and shape. */
  readonly faults: readonly Fault[];
}

export const headerFile = 'dataset.yaml';
export const questionsFile = 'questions.yaml';
/** The kinds of records by the folders that hold them. */
export const labelOfFolder: ReadonlyMap<string, Label> = new Map<string, Label>(
  labels.map((label) => [nodeShapes[label].folder, label]),
);

export async function readSeedFiles(directory: string): Promise<SeedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(directory.length).replaceAll('\\', '/').replace(/^\/+/, ''),
    )
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !path.endsWith('.md'))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(directory, path), 'utf8') })));
}

/** The kind of record that stands at a path; undefined where none may. */
export const labelOfPath = (path: string): Label | undefined =>
  path.endsWith('.yaml') ? labelOfFolder.get(dirname(path)) : undefined;

type ReadFile = FieldsRead<ReturnType<typeof recordShape>>;

/** What was read of files, so that a file that has not changed since is not read again. */
export type Reading = Map<string, { readonly text: string; readonly read: ReadFile }>;

/** Reads every file to its end and gathers every fault of syntax and shape. */
export function readSeed(files: readonly SeedFile[], reading: Reading = new Map()): Seed {
  const faults: Fault[] = [];
  const records: SeedRecord[] = [];
  const faulty: FaultyFile[] = [];
  let header: DatasetHeader | undefined;
  let bases: readonly GroupBasis[] = [];
  let exceptions = noExceptions;
  for (const file of files) {
    if (file.path === headerFile) {
      const read = readFields(file, datasetShape);
      faults.push(...read.faults);
      if (read.fields) ({ bases, ...header } = read.fields);
      continue;
    }
    if (file.path === exceptionsFile) {
      const read = readFields(file, exceptionsShape);
      faults.push(...read.faults);
      exceptions = { reasons: read.fields ?? {}, at: read.at };
      continue;
    }
    if (file.path === questionsFile) {
      faults.push(...readFields(file, questionsShape).faults);
      continue;
    }
    const label = placeOf(file, faults);
    if (!label) continue;
    const known = reading.get(file.path);
    const read = known?.text === file.text ? known.read : readRecord(file, recordShape(label));
    reading.set(file.path, { text: file.text, read });
    const { fields, at, faults: own } = read;
    const named = { label, key: basename(file.path, '.yaml') };
    const record = fields && { ...named, file: file.path, fields, at };
    faults.push(...own);
    if (own.length > 0) faulty.push({ ...named, text: file.text, ...(record && { record }) });
    else if (record) records.push(record);
  }
  if (!files.some(({ path }) => path === headerFile))
    faults.push({
      file: headerFile,
      line: 1,
      column: 1,
      message: 'the file is missing',
      remedy: 'Write it with title, version, licence and citation of the data.',
    });
  return { header, bases, records, faulty, exceptions, faults };
}

interface FieldsRead<S extends z.ZodType> {
  /** Without those at fault; undefined where what is left is no record. */
  readonly fields: z.output<S> | undefined;
  readonly faults: readonly Fault[];
  /** As it is written. */
  readonly value: unknown;
  readonly at: (path: Path, side?: 'value' | 'name') => Position;
}

/** The fields of a record, whose text is looked at again where anything of it must be told. */
export function readRecord<S extends z.ZodType>(file: SeedFile, shape: S): FieldsRead<S> {
  const value = plainValue(file.text);
  const result = value === undefined ? undefined : shape.safeParse(value);
  if (!result?.success) return readFields(file, shape);
  const parsed = onDemand(() => parseText(file));
  return { fields: result.data, faults: [], value, at: (path, side) => parsed().at(path, side) };
}

/** The fields of a file. */
export function readFields<S extends z.ZodType>(file: SeedFile, shape: S): FieldsRead<S> {
  const { value, faults, at } = parseText(file);
  const result = shape.safeParse(value);
  if (result.success) return { fields: result.data, faults, value, at };
  if (value === undefined) return { fields: undefined, faults, value, at };
  const { issues } = result.error;
  const explained = issues.flatMap((issue) =>
    explain(issue, value, shape).map(({ path, side, ...words }) => ({ file: file.path, ...at(path, side), ...words })),
  );
  return { fields: shape.safeParse(withoutFaults(value, issues)).data, faults: [...faults, ...explained], value, at };
}

/** `cio.yaml~`, `#cio.yaml#`, `cio.yaml.bak` and the like. */
const leftByEditor = /(~|#|\.(bak|backup|old|orig|rej|swp|swo|tmp|save))$/i;

/** The kind of record that a file holds; a fault where it holds none. `place` is the path below the folder read. */
export function placeOf({ path }: SeedFile, faults: Fault[], place = path): Label | undefined {
  const fault = (message: string, remedy: string) => {
    faults.push(faultIn(path, message, remedy));
    return undefined;
  };
  if (leftByEditor.test(place)) {
    fault('a copy that an editor or a merge has left', 'Delete it; records are the files that end in .yaml.');
    return;
  }
  const folder = dirname(place);
  const label = labelOfFolder.get(folder);
  if (!label) {
    const [close] = nearest(folder, labelOfFolder.keys());
    fault(
      `"${folder}" is not a folder of records`,
      close ? `Did you mean "${close}"?` : `Move it to one of: ${[...labelOfFolder.keys()].join(', ')}.`,
    );
    return;
  }
  if (!place.endsWith('.yaml')) {
    fault('not a .yaml file', 'Rename it to end in .yaml, or move it out of the folder.');
    return;
  }
  if (!keyPattern.test(basename(place, '.yaml'))) {
    fault('the file name is the key and must be kebab-case', 'Rename it with a-z, 0-9 and single hyphens only.');
    return;
  }
  return label;
}
