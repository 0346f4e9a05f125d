import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { labels, nodeShapes, type Label } from '../graph/model.ts';
import { nearest } from '../graph/names.ts';
import { descriptionOf, keyPattern } from '../graph/shape.ts';
import type { Fault } from './fault.ts';
import { locate, type Path, type Position } from './locate.ts';
import { datasetShape, recordShape, type DatasetHeader, type GroupBasis } from './record.ts';

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
  at(path: Path): Position;
}

export interface Seed {
  readonly header: DatasetHeader | undefined;
  /** What the dataset's editorial facts rest on, by group. */
  readonly bases?: readonly GroupBasis[];
  readonly records: readonly SeedRecord[];
  readonly faults: readonly Fault[];
}

export const headerFile = 'dataset.yaml';
const labelOfFolder = new Map<string, Label>(labels.map((label) => [nodeShapes[label].folder, label]));

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

/** Reads every file to its end and gathers every fault of syntax and shape. */
export function readSeed(files: readonly SeedFile[]): Seed {
  const faults: Fault[] = [];
  const records: SeedRecord[] = [];
  let header: DatasetHeader | undefined;
  let bases: readonly GroupBasis[] = [];
  for (const file of files) {
    if (file.path === headerFile) {
      const parsed = parse(file, datasetShape, faults);
      if (parsed) ({ bases, ...header } = parsed.fields);
      continue;
    }
    const label = placeOf(file, faults);
    if (!label) continue;
    const parsed = parse(file, recordShape(label), faults);
    if (parsed) records.push({ label, key: basename(file.path, '.yaml'), file: file.path, ...parsed });
  }
  if (!files.some(({ path }) => path === headerFile))
    faults.push({
      file: headerFile,
      line: 1,
      column: 1,
      message: 'the file is missing',
      remedy: 'Write it with title, version, licence and citation of the data.',
    });
  return { header, bases, records, faults };
}

function placeOf({ path }: SeedFile, faults: Fault[]): Label | undefined {
  const fault = (message: string, remedy: string) => {
    faults.push({ file: path, line: 1, column: 1, message, remedy });
    return undefined;
  };
  const folder = dirname(path);
  const label = labelOfFolder.get(folder);
  if (!label) {
    const [close] = nearest(folder, labelOfFolder.keys());
    fault(
      `"${folder}" is not a folder of records`,
      close ? `Did you mean "${close}"?` : `Move it to one of: ${[...labelOfFolder.keys()].join(', ')}.`,
    );
    return;
  }
  if (!path.endsWith('.yaml')) {
    fault('not a .yaml file', 'Rename it to end in .yaml, or move it out of the folder.');
    return;
  }
  if (!keyPattern.test(basename(path, '.yaml'))) {
    fault('the file name is the key and must be kebab-case', 'Rename it with a-z, 0-9 and single hyphens only.');
    return;
  }
  return label;
}

function parse<S extends z.ZodObject>(
  file: SeedFile,
  shape: S,
  faults: Fault[],
): { fields: z.output<S>; at: (path: Path) => Position } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at = (path: Path, side?: 'value' | 'name') => locate(document, lines, path, side);
  if (document.errors.length > 0) {
    for (const { linePos, message } of document.errors)
      faults.push({
        file: file.path,
        line: linePos?.[0].line ?? 1,
        column: linePos?.[0].col ?? 1,
        message: `not YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}`,
        remedy: 'Mend the syntax; quote text that holds ": " or starts with a special character.',
      });
    return undefined;
  }
  const value = valueOf(document);
  if (value instanceof ReferenceError) {
    faults.push({
      file: file.path,
      line: 1,
      column: 1,
      message: `not YAML: ${value.message}`,
      remedy: 'Put quotes around text that begins with * or &.',
    });
    return undefined;
  }
  const result = shape.safeParse(value);
  if (result.success) return { fields: result.data, at };
  for (const issue of result.error.issues)
    faults.push(
      ...explain(issue, value, shape).map(({ path, side, ...words }) => ({
        file: file.path,
        ...at(path, side),
        ...words,
      })),
    );
  return undefined;
}

type ParsedDocument = ReturnType<typeof parseDocument>;

/** The library throws for an alias, as in `title: *CIO`, that nothing defines. */
function valueOf(document: ParsedDocument): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

interface Explanation {
  readonly path: Path;
  readonly side?: 'name';
  readonly message: string;
  readonly remedy: string;
}

function explain(issue: z.core.$ZodIssue, value: unknown, shape: z.ZodType): Explanation[] {
  const name = String(issue.path.at(-1) ?? 'the record');
  const given = valueAt(value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(shape, issue.path);
    return issue.keys.map((key) => {
      const [close] = nearest(key, known, 1);
      return {
        path: [...issue.path, key],
        side: 'name',
        message: `unknown field "${key}"`,
        remedy: close ? `Did you mean "${close}"?` : `The fields here are: ${known.join(', ')}.`,
      };
    });
  }
  const at = schemaAt(shape, issue.path);
  const meaning = at && descriptionOf(at);
  if (given === undefined)
    return [{ path: issue.path, message: `"${name}" is missing`, remedy: `Add it: ${meaning ?? issue.message}` }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const [close] = nearest(JSON.stringify(given), allowed, 1);
    return [
      {
        path: issue.path,
        message: `"${name}" cannot be ${JSON.stringify(given)}`,
        remedy: `${close ? `Did you mean ${close}? ` : ''}Allowed: ${allowed.join(', ')}.`,
      },
    ];
  }
  return [
    {
      path: issue.path,
      message: `"${name}" cannot be ${JSON.stringify(given)}: ${issue.message}`,
      remedy: meaning ?? 'Give a value of the expected form.',
    },
  ];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** The schema of the value at a path. */
function schemaAt(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  if (!schema || path.length === 0) return schema;
  const definition = schema.def as Definition;
  if (definition.innerType) return schemaAt(definition.innerType, path);
  const [step, ...rest] = path;
  return schemaAt(definition.element ?? definition.shape?.[String(step)], rest);
}

function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let inner = schemaAt(schema, path);
  while (inner && (inner.def as Definition).innerType) inner = (inner.def as Definition).innerType;
  return Object.keys((inner?.def as Definition | undefined)?.shape ?? {});
}
