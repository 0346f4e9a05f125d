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

export interface Exception {
  /** The record, such as `roles/ceo`. */
  readonly where: string;
  readonly reason: string;
}

/** What must hold of the records beyond their shapes and references. */
export interface Rule {
  /** Kebab-case; the rule's file has the same name. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly says: string;
  /** Asked of the whole dataset; one still being written need not keep it. */
  readonly whole?: true;
  /** Records that need not keep the rule. One that keeps it all the same is a fault. */
  readonly exceptions?: readonly Exception[];
  find(records: Records): Iterable<Finding>;
}

/** The faults a rule finds. Exceptions are those of the whole dataset: in a part of it they may have nothing to do. */
export function checkRule(rule: Rule, records: Records, { whole }: { readonly whole: boolean }): Fault[] {
  const { name, exceptions = [] } = rule;
  const findings = [...rule.find(records)];
  const excepted = new Set(exceptions.map(({ where }) => where));
  const broken = new Set(findings.map(({ record }) => placeOf(record)));
  return [
    ...findings
      .filter(({ record }) => !excepted.has(placeOf(record)))
      .map(({ record, path, ...words }) => ({ file: record.file, ...record.at(path), ...words, rule: name })),
    ...(whole ? exceptions : [])
      .filter(({ where }) => !broken.has(where))
      .map(({ where }) => ({
        file: `${where}.yaml`,
        line: 1,
        column: 1,
        message: `${where} is excepted from this rule and does not need to be`,
        remedy: `Remove it from the exceptions in src/seed/rules/${name}.ts.`,
        rule: name,
      })),
  ];
}

const placeOf = ({ file }: SeedRecord) => file.replace(/\.yaml$/, '');
