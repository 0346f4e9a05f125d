#!/usr/bin/env node
import { systemFailure } from './program/failure.ts';
import { run } from './program/program.ts';
import { terminalOf } from './program/terminal.ts';

const { stdout, stderr, env } = process;

// A reader that has enough, such as `head`, ends the program quietly; a full disk ends it with what is wrong.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`The answer cannot be written: ${systemFailure(error) ?? error.message}\n`);
  process.exit(1);
});
stderr.on('error', () => process.exit(1));

process.exitCode = await run(process.argv.slice(2), {
  environment: env,
  write: (text) => void stdout.write(text),
  complain: (text) => void stderr.write(text),
  terminal: terminalOf(stdout, env),
});
