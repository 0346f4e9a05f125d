import { getSystemErrorMap } from 'node:util';
import { CommanderError } from 'commander';
import { CommandError, UsageError } from '../commands/error.ts';
import { ConfigError } from '../config.ts';
import { DatabaseRefusesError, ForeignDataError, GraphUnavailableError } from '../graph/port.ts';
import { SeedError } from '../seed/fault.ts';

export interface Failure {
  /** 0 done, 1 what was asked for failed, 2 wrong usage. */
  readonly code: 0 | 1 | 2;
  /** What to tell the user; undefined where it has been told. */
  readonly message?: string;
}

/** Errors whose message says what is wrong and what to do. */
const toldByItsMessage = [SeedError, CommandError, GraphUnavailableError, ForeignDataError, DatabaseRefusesError];

/** How the program ends by an error; only a fault of ours shows a stack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2 };
  if (error instanceof UsageError) return { code: 2, message: `error: ${error.message}` };
  if (error instanceof ConfigError) return { code: 2, message: error.message };
  if (toldByItsMessage.some((kind) => error instanceof kind)) return { code: 1, message: (error as Error).message };
  if (!(error instanceof Error)) return { code: 1, message: String(error) };
  return { code: 1, message: systemFailure(error) ?? error.stack ?? error.message };
}

const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program listens there; choose another port with PORT.',
  EADDRNOTAVAIL: 'This machine has no such address; choose another with HOST.',
  EACCES: 'Choose another, or ask for the right to use it.',
  ENOENT: 'Check how the name is spelt.',
  ENOTDIR: 'Name a folder.',
  EISDIR: 'Name a file.',
  ENOSPC: 'Make room, or write elsewhere.',
};

/** What the operating system refused, in words; undefined where the error is not its refusal. */
export function systemFailure(error: Error): string | undefined {
  const { code = '', errno, path, address, port }: NodeJS.ErrnoException & { address?: string; port?: number } = error;
  const meaning = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  if (meaning === undefined) return undefined;
  const what = path ?? (port === undefined ? undefined : `${address ?? ''}:${String(port)}`);
  return [`${what === undefined ? '' : `${what}: `}${meaning}.`, remedies[code]].filter(Boolean).join(' ');
}
