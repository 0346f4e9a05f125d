import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { App } from '../server/app.ts';
import { messagesOf, send } from './ask.ts';
import { CommandError, UsageError } from './error.ts';

export interface OperationOptions {
  /** JSON of an object. */
  readonly variables?: string;
  /** Which of several operations in the document. */
  readonly operation?: string;
}

/** Sends the operation of a file, or (`-`) of standard input, and prints the answer; throws where it has no data. */
export async function operation(
  app: App,
  file: string,
  { variables, operation: operationName }: OperationOptions,
  complain: (text: string) => void,
): Promise<string> {
  const given = variables === undefined ? {} : variablesOf(variables);
  const query = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  const answer = await send(app, { query, variables: given, operationName });
  const { data, errors = [] } = answer;
  if (data === undefined || data === null) throw new CommandError(messagesOf(errors));
  if (errors.length > 0) complain(`${messagesOf(errors)}\n`);
  return JSON.stringify(answer, null, 2);
}

function variablesOf(json: string): object {
  try {
    const given: unknown = JSON.parse(json);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  } catch {
    // Told below, as any other text that is no object.
  }
  throw new UsageError(`--variables takes a JSON object, such as '{"from": "sysadmin"}'; given: ${json}`);
}
