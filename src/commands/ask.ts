import { z } from 'zod';
import { endpoint, type App } from '../server/app.ts';
import { CommandError } from './error.ts';

const answer = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});
export type Answer = z.output<typeof answer>;

export interface Operation {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string | undefined;
}

/** Sends an operation to the application in this process, so that the terminal and the API never differ. */
export async function send(app: App, operation: Operation): Promise<Answer> {
  const response = await app.fetch(`http://localhost${endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  });
  return answer.parse(await response.json());
}

/** The data of an operation; throws a CommandError where anything of it was refused. */
export async function ask<S extends z.ZodType>(
  app: App,
  query: string,
  variables: object,
  shape: S,
): Promise<z.output<S>> {
  const { data, errors = [] } = await send(app, { query, variables });
  if (errors.length > 0) throw new CommandError(messagesOf(errors));
  return shape.parse(data);
}

export const messagesOf = (errors: readonly { readonly message: string }[]): string =>
  errors.map(({ message }) => message).join('\n');
