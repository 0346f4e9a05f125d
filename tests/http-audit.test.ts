import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

/** Audits that the server fails on purpose, with the reason; each must really fail, or its line goes. */
const exceptions: Readonly<Record<string, string>> = {};

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({
    url: 'http://localhost/graphql',
    fetchFn: (url: string, init?: RequestInit) => api.app.fetch(url, init ?? {}),
  }))
    test(audit.name, async () => {
      const result = await audit.fn();
      const reason = exceptions[audit.id];
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe(reason === undefined ? 'ok' : expect.anything());
    });
});
