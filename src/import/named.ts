import { basename } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { SeedError } from '../seed/fault.ts';
import { locate, type Position } from '../seed/locate.ts';
import type { SeedFile } from '../seed/read.ts';
import type { NamedRole } from './organograms.ts';
import { grouped } from './tables.ts';

/** A role as far as importing needs it. */
export interface ClassifiedRole {
  readonly key: string;
  readonly file: string;
  /** Empty where the record says none. */
  readonly level: string;
  readonly classifiedAs: readonly NamedOccupation[];
}

export interface NamedOccupation {
  /** Key of the record under seed/occupations. */
  readonly occupation: string;
  readonly match: string;
  readonly at: Position;
}

/** What roles are called. */
export const namedRoles = (files: readonly SeedFile[]): NamedRole[] =>
  entriesOf(files, 'roles', 'aliases', z.string()).map(({ key, value, entries }) => {
    const { title, abbreviation } = called.parse(value);
    return { key, names: [title, abbreviation, ...entries.map((entry) => entry.value)].filter((name) => name !== '') };
  });

const called = z
  .object({ title: z.string().catch(''), abbreviation: z.string().catch('') })
  .catch({ title: '', abbreviation: '' });

/** Keys of our skills by the entries of public vocabularies that mean nearly the same. */
export type SkillsByMatch = ReadonlyMap<string, readonly string[]>;

const levelled = z.object({ level: z.string() }).catch({ level: '' });
const classification = z.object({ occupation: z.string(), match: z.string().catch('') });

/** The occupations that roles name, also in records with other faults: those are for `check` to report. */
export const classifiedRoles = (files: readonly SeedFile[]): ClassifiedRole[] =>
  entriesOf(files, 'roles', 'classifiedAs', classification).map(({ key, file, value: role, entries }) => ({
    key,
    file,
    level: levelled.parse(role).level,
    classifiedAs: entries.map(({ value, at }) => ({ ...value, at: at('occupation') })),
  }));

export const skillsByMatch = (files: readonly SeedFile[]): SkillsByMatch =>
  grouped(
    entriesOf(files, 'skills', 'closeMatch', z.string()).flatMap(({ key, entries }) =>
      entries.map(({ value }) => ({ match: value, key })),
    ),
    ({ match }) => match,
    ({ key }) => key,
  );

/** What the records of a folder list under a field, as far as it has the shape asked for. */
function entriesOf<S extends z.ZodType>(files: readonly SeedFile[], folder: string, field: string, shape: S) {
  const record = z.object({ [field]: z.array(z.unknown()).catch([]) }).catch({ [field]: [] });
  return files
    .filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))
    .map(({ path, text }) => {
      const lines = new LineCounter();
      const document = parseDocument(text, { lineCounter: lines });
      const value = valueOf(document, path);
      const list = record.parse(value)[field] ?? [];
      return {
        key: basename(path, '.yaml'),
        file: path,
        value,
        entries: list.flatMap((item, index) => {
          const { success, data } = shape.safeParse(item);
          const at = (name: string) => locate(document, lines, [field, index, name]);
          return success ? [{ value: data, at }] : [];
        }),
      };
    });
}

/** A file that gives nothing at all stops the import: what it names would be removed. */
function valueOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const message = `not YAML: ${error instanceof Error ? error.message : String(error)}`;
    throw new SeedError([
      { file, line: 1, column: 1, message, remedy: 'Mend the syntax; quote text that starts with *.' },
    ]);
  }
}
