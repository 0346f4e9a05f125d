import type { Terminal } from './terminal.ts';

/** All that a run of the program sees and touches of the process it runs in. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Puts text on standard output. */
  readonly write: (text: string) => void;
  /** Puts text on standard error. */
  readonly complain: (text: string) => void;
  readonly terminal: Terminal;
}
