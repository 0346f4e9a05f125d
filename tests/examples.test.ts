import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../src/server/graphiql.ts';
import { openApi, type Api } from './api.ts';
import { openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

describe('every example in GraphiQL', () => {
  test.each(examples())('$name says what it answers, and answers it', async ({ query }) => {
    expect(query).toMatch(/^# .+[?.]\n/);
    api.world.statements();
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data as object).some(isEmpty)).toBe(false);
  });
});
