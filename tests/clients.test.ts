import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

const query = 'query Role($key: String!) { role(key: $key) { id key } }';

describe('urql', () => {
  const open = (asked: string[]) =>
    createClient({
      url: 'http://localhost/graphql',
      preferGetMethod: false,
      exchanges: [cacheExchange, persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
      fetch: async (input, init) => {
        if (typeof input !== 'string') throw new Error('urql asks by addresses');
        const response = await api.app.fetch(input, init ?? {});
        asked.push(`${init?.method ?? 'GET'} ${response.status}`);
        return response;
      },
    });

  test('sends a document once, then its hash, which another client need not have sent', async () => {
    const first: string[] = [];
    const { data } = await open(first).query(query, { key: 'cio' }).toPromise();
    expect(data).toMatchObject({ role: { id: 'Role:cio' } });
    expect(first).toEqual(['GET 200', 'GET 200']);
    const later: string[] = [];
    await open(later).query(query, { key: 'cto' }).toPromise();
    expect(later).toEqual(['GET 200']);
  });

  test('tells the code of an error', async () => {
    const { error } = await open([]).query(query, { key: 'nobody' }).toPromise();
    expect(error?.graphQLErrors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});
