import { expect } from 'vitest';
import type { Api } from './api.ts';

/** What a name stands for, and how it was understood. */
export async function resolve(api: Api, name: string, kind = 'ROLE') {
  const { data, errors } = await api.ask(
    'query ($name: String!, $kind: RecordKind!) { resolve(name: $name, kind: $kind) { key matched by } }',
    { name, kind },
  );
  expect(errors).toBeUndefined();
  return data.resolve as { key: string; matched: string; by: string }[];
}

/** The keys of the roles that a name stands for. */
export const keysOf = async (api: Api, name: string): Promise<string> =>
  (await resolve(api, name)).map(({ key }) => key).join();
