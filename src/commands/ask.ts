import type { z } from 'zod';
import type { App } from '../server/app.ts';
import { endpoint } from '../server/app.ts';
import { CommandError } from './error.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends an operation to the application in this process, so that the terminal and the API never differ. */
export async function ask<S extends z.ZodType>(
  app: App,
  query: string,
  variables: object,
  shape: S,
): Promise<z.output<S>> {
  const response = await app.fetch(`http://localhost${endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors && errors.length > 0) throw new CommandError(errors.map(({ message }) => message).join('\n'));
  return shape.parse(data);
}
