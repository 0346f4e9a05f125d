import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import type { Dataset } from '../graph/dataset.ts';
import { onlyOne, several } from './arguments.ts';
import { failureOf } from './failure.ts';
import { addQuestions } from './questions.ts';
import { addRecords } from './records.ts';
import { addServe } from './serve.ts';
import type { Surroundings } from './surroundings.ts';

const beside = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What every command may use. */
export interface Shared {
  readonly program: Command;
  readonly surroundings: Surroundings;
  readonly seedDirectory: () => string;
  /** Folders of packs laid over the seed, in the order given. */
  readonly packs: () => readonly string[];
  /** The seed with its packs. */
  readonly loadDataset: () => Promise<Dataset>;
  /** Puts text and a line's end on standard output. */
  readonly print: (text: string) => void;
}

/** Runs the program with these arguments to its end and answers its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const program = createProgram(surroundings);
    await program.parseAsync(withCommand(program, args), { from: 'user' });
    return 0;
  } catch (error) {
    const { code, message } = failureOf(error);
    if (message !== undefined) surroundings.complain(`${message}\n`);
    return code;
  }
}

export function createProgram(surroundings: Surroundings): Command {
  const { write, complain, terminal } = surroundings;
  const width = () => terminal.width ?? 80;
  const program = new Command('tech-leadership-graph')
    .description(
      'A knowledge graph of technology-leadership roles, asked through GraphQL. Without a command it serves the API.',
    )
    .version(versionOf(beside('package.json')), '-V, --version')
    .option('--seed-dir <folder>', 'folder of the seed records', onlyOne(beside('seed')), beside('seed'))
    .option('--pack <folder>', 'folder of a pack to lay over them; may be repeated', several)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: write,
      writeErr: complain,
      getOutHelpWidth: width,
      getErrHelpWidth: width,
      getOutHasColors: () => terminal.colours,
    })
    .showHelpAfterError('(run with --help for usage)')
    .exitOverride();
  const seedDirectory = () => program.opts<{ seedDir: string }>().seedDir;
  const packs = () => program.opts<{ pack?: readonly string[] }>().pack ?? [];
  const shared: Shared = {
    program,
    surroundings,
    seedDirectory,
    packs,
    async loadDataset() {
      const { loadSeed } = await import('../seed/load.ts');
      return loadSeed(seedDirectory(), packs());
    },
    print: (text) => {
      write(`${text}\n`);
    },
  };
  addServe(shared);
  addQuestions(shared);
  addRecords(shared);
  return program;
}

/** Serving is what no command asks for; as commander's own default it would swallow a misspelt one. */
function withCommand(program: Command, args: readonly string[]): readonly string[] {
  const { operands, unknown } = program.parseOptions([...args]);
  const ofProgram = unknown.includes('--help') || unknown.includes('-h');
  return operands.length > 0 || ofProgram ? args : ['serve', ...args];
}

const versionOf = (file: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
