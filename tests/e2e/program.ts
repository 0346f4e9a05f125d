import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createProgram, run as runProgram } from '../../src/program/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const spawnProgram = (args: readonly string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });

const silent = { environment: {}, write: () => undefined, complain: () => undefined, terminal: { colours: false } };

export const commandNames = createProgram(silent).commands.map((command) => command.name());

/** Runs the command line to its end in this process. */
export async function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  const code = await runProgram(args, {
    environment: { ...process.env, ...environment },
    write: (text) => (stdout += text),
    complain: (text) => (stderr += text),
    terminal: { colours: false },
  });
  return { code, stdout, stderr };
}

/** Runs the command line to its end in a process of its own. */
export async function start(args: readonly string[], environment: Record<string, string> = {}): Promise<Finished> {
  const child = spawnProgram(args, environment);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<number | null>;
}

/** Starts the server on a free port and waits until it says where it listens. */
export async function serve(args: readonly string[] = [], environment: Record<string, string> = {}): Promise<Served> {
  const child = spawnProgram([...args, 'serve'], { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const said = /GraphiQL: (\S+)\/graphql/.exec(chunk.toString());
      if (said?.[1]) resolve(said[1]);
    });
    child.once('close', (code) => {
      reject(new Error(`the server ended with ${String(code)}: ${errors}`));
    });
  });
  return {
    url,
    child,
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'close')) as [number | null];
      return code;
    },
  };
}
