import { compareText } from '../graph/names.ts';

/** Something wrong with the data: where, what, and how to mend it. Lines and columns count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
  /** The rule that found it; none for a fault of shape or reference. */
  readonly rule?: string;
}

/** A fault of a file as a whole, or of a line of it. */
export const faultIn = (file: string, message: string, remedy: string, line = 1): Fault => ({
  file,
  line,
  column: 1,
  message,
  remedy,
});

export const printFault = ({ file, line, column, message, remedy, rule }: Fault): string =>
  `${file}:${String(line)}:${String(column)}: ${message}${rule ? ` [${rule}]` : ''}\n    ${remedy}`;

export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
  );

/** Every fault, between lines that say how many. */
export function listFaults(faults: readonly Fault[]): string {
  const count = `${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'} in the seed data`;
  return `${count}\n\n${sortFaults(faults).map(printFault).join('\n')}\n\n${count}`;
}

/** Every warning, below a line that says how many. */
export const listWarnings = (warnings: readonly Fault[]): string =>
  `${String(warnings.length)} ${warnings.length === 1 ? 'warning' : 'warnings'}: the data is taken as it is\n\n${sortFaults(warnings).map(printFault).join('\n')}`;

/** The data cannot be used; the message lists every fault. */
export class SeedError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(listFaults(faults));
    this.name = 'SeedError';
    this.faults = sortFaults(faults);
  }
}
