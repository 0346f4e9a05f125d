import { exceptionsFile, isExcepted, noExceptions, type Exceptions } from '../exceptions.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../locate.ts';
import type { SeedRecord } from '../read.ts';
import type { Records } from './records.ts';

export interface Finding {
  readonly record: SeedRecord;
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** What must hold of the records beyond their shapes and references. */
export interface Rule {
  /** Kebab-case; the rule's file has the same name. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly says: string;
  /** Asked of the whole dataset; one still being written need not keep it. */
  readonly whole?: true;
  /** What it finds in data that need not keep it is worth a warning. */
  readonly advises?: true;
  /** Judges a record by others, so that a file that cannot be read would make it say what is not so. */
  readonly byOthers?: true;
  find(records: Records): Iterable<Finding>;
}

export interface Asking {
  /** Exceptions that are not needed are told, too: in a part of a dataset they may have nothing to do. */
  readonly whole: boolean;
  /** Records that need not keep a rule. One that keeps it all the same is a fault. */
  readonly exceptions?: Exceptions;
  /** Records that are not judged until others are mended. */
  readonly waiting?: (record: SeedRecord, rule: Rule) => boolean;
}

/** The faults a rule finds. */
export function checkRule(
  rule: Rule,
  records: Records,
  { whole, exceptions = noExceptions, waiting = () => false }: Asking,
): Fault[] {
  const { name } = rule;
  const findings = [...rule.find(records)];
  const broken = new Set(findings.map(({ record }) => placeOf(record)));
  const idle = whole ? Object.keys(exceptions.reasons[name] ?? {}).filter((place) => !broken.has(place)) : [];
  return [
    ...findings
      .filter(({ record }) => !isExcepted(exceptions, name, placeOf(record)) && !waiting(record, rule))
      .map(({ record, path, ...words }) => ({ file: record.file, ...record.at(path), ...words, rule: name })),
    ...idle.map((place) => ({
      file: exceptionsFile,
      ...exceptions.at([name, place], 'name'),
      message: `${place} is excepted from this rule and does not need to be`,
      remedy: 'Remove the line.',
      rule: name,
    })),
  ];
}

const placeOf = ({ file }: SeedRecord) => file.replace(/\.yaml$/, '');
