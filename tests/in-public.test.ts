import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remembering } from '../src/graph/remembering.ts';
import { createApp, type Settings } from '../src/server/app.ts';
import { readQuestions } from '../src/web/answers/question.ts';
import { clientOf } from '../src/server/rate-limit.ts';
import { engine, openSmallWorld, silent, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openSmallWorld();
});
afterAll(() => world.graph.close());

const url = 'http://localhost/graphql';
const accept = 'application/json';
const query = 'query Cio { role(key: "cio") { key } }';
const answer = { data: { role: { key: 'cio' } } };
const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');

function serve(settings: Settings, log = silent, graph = world.graph) {
  const app = createApp({ graph, log, ...settings });
  const post = (body: object, headers: object = {}) =>
    app.fetch(url, {
      method: 'POST',
      headers: { 'content-type': accept, accept, ...headers },
      body: JSON.stringify(body),
    });
  const get = (path: string, headers: object = {}) =>
    app.fetch(new URL(path, url).href, { headers: { accept, ...headers } });
  return { post, get };
}

const codes = async (response: Response) => {
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, ...errors.map(({ extensions }) => extensions.code)];
};

describe('browsers', () => {
  test('take answers and pages for no more than they are', async () => {
    const { get, post } = serve({});
    for (const response of [await post({ query }), await get('/graphql', { accept: 'text/html' }), await get('/x')]) {
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    }
    expect((await get('/health')).headers.get('x-yoga-id')).toBeNull();
  });

  test('see no GraphiQL where it is switched off', async () => {
    const { get } = serve({ graphiql: false });
    expect((await get('/graphql', { accept: 'text/html' })).status).toBe(406);
    expect((await get('/', { accept: 'text/html' })).status).toBe(200);
  });
});

test('the schema is not told where that is switched off', async () => {
  const { post } = serve({ introspection: false });
  const asked = await post({ query: '{ __schema { types { name } } }' });
  expect(await codes(asked)).toEqual([200, 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
  expect(await (await post({ query })).json()).toEqual(answer);
});

test('an answer that tells of a person is kept by nobody', async () => {
  const { get } = serve({});
  const ask = async (document: string) => {
    const { headers } = await get(`/graphql?query=${encodeURIComponent(document)}`);
    return [headers.get('cache-control'), headers.get('etag') !== null];
  };
  const matching = (profile: string) => `{ matchRoles(profile: ${profile}) { score } }`;
  expect(await ask(matching('{roles: ["cio"]}'))).toEqual(['no-store', false]);
  expect(await ask(`query ($p: ProfileInput = {roles: ["cio"]}) ${matching('$p')}`)).not.toContain('public, no-cache');
  expect(await ask(matching('{roles: ["cio"], nothing: 1}'))).toEqual(['no-store', false]);
  expect(await ask('{ role(key: "nobody") { key } }')).toEqual(['no-store', false]);
  const kept = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await kept('/answers/which-role-suits-me?roles=cio&traits=')).toBe('no-store');
  expect(await kept('/answers/which-role-suits-me.csv?%72oles=cio&traits=')).toBe('no-store');
  expect(await kept('/answers/shortest-path?from=sysadmin&to=cio')).toBe('public, no-cache');
  expect(await ask(query)).toEqual(['public, no-cache', true]);
});

describe('persisted operations', () => {
  const by = (document: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(document) } });

  test('are remembered from when a client sent one with its hash', async () => {
    const { get, post } = serve({});
    const extensions = by(query);
    expect(await codes(await post({ extensions }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await codes(await post({ query: '{ __typename }', extensions }))).toEqual([400, 'BAD_REQUEST']);
    expect(await (await post({ query, extensions })).json()).toEqual(answer);
    const again = await get(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
    expect([await again.json(), again.headers.get('etag') !== null]).toEqual([answer, true]);
  });

  test.each([
    { version: 2, sha256Hash: hashOf(query) },
    { version: 1, sha256Hash: 'abc' },
    { version: 1 },
    'hash',
    null,
  ])('are not looked up where they are asked for in another way: %j', async (persistedQuery) => {
    const { post } = serve({});
    expect(await codes(await post({ extensions: { persistedQuery } }))).toEqual([400, 'BAD_REQUEST']);
    expect(await codes(await post({ query, extensions: { persistedQuery } }))).toEqual([400, 'BAD_REQUEST']);
  });

  test('of the examples and a folder are always known, and nothing else where that is chosen', async () => {
    const folder = fileURLToPath(new URL('./operations', import.meta.url));
    const { post } = serve({ operations: { folder, only: true } });
    const ofFolder = 'query FromFolder {\n  role(key: "cio") {\n    key\n  }\n}\n';
    expect(await (await post({ extensions: by(ofFolder) })).json()).toEqual(answer);
    const [example] = readQuestions().filter(({ name }) => name.includes('readiness-questions'));
    expect(await codes(await post({ query: example?.query, variables: {} }))).not.toContain('PERSISTED_QUERY_ONLY');
    expect(await codes(await post({ query }))).toEqual([403, 'PERSISTED_QUERY_ONLY']);
    expect(await codes(await post({ query, extensions: by(query) }))).toEqual([403, 'PERSISTED_QUERY_ONLY']);
    expect(await codes(await post({ extensions: by(query) }))).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED']);
  });
});

describe('rate limits', () => {
  test('refuse a client that asks too often, and no other', async () => {
    const { post, get } = serve({ rateLimit: { requestsPerMinute: 2, trustedProxies: 1 } });
    const ask = (address: string) => post({ query }, { 'x-forwarded-for': `9.9.9.9, ${address}` });
    const first = await ask('192.0.2.1');
    expect(first.headers.get('ratelimit-policy')).toBe('"client";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"client";r=1;t=60');
    await ask('192.0.2.1');
    const refused = await ask('192.0.2.1');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await codes(refused)).toEqual([429, 'RATE_LIMITED']);
    expect((await ask('192.0.2.2')).status).toBe(200);
    expect((await get('/health', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  });

  test('believe the trusted proxies alone', () => {
    const request = new Request(url, { headers: { 'x-forwarded-for': 'claimed, seen, inner' } });
    expect([0, 1, 2, 9].map((proxies) => clientOf(request, proxies, 'peer'))).toEqual([
      'peer',
      'inner',
      'seen',
      'peer',
    ]);
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2'],
    ['[2001:db8::1]:4000', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:4000', '192.0.2.1'],
    ['unknown', 'unknown'],
  ])('take %s for a client of %s', (address, network) => {
    const request = new Request(url, { headers: { 'x-forwarded-for': address } });
    expect(clientOf(request, 1)).toBe(network);
  });
});

describe('operators', () => {
  test('find each operation in one line, with its name, time, codes and id, and without variables', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const { post } = serve({}, pino({ level: 'info' }, sink));
    const response = await post(
      { query: 'query Secret($key: String!) { role(key: $key) { key } }', variables: { key: 'hidden' } },
      { 'x-request-id': 'edge-1' },
    );
    expect(response.headers.get('x-request-id')).toBe('edge-1');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { requestId: 'edge-1', operation: 'Secret', codes: ['NOT_FOUND'], milliseconds: expect.any(Number) },
    ]);
    await post({
      query: 'query Refused($first: Int!) { roles(first: $first) { totalCount } }',
      variables: { first: 'hidden' },
    });
    expect(lines.slice(1).map((line) => JSON.parse(line) as object)).toMatchObject([
      { operation: 'Refused', codes: ['BAD_USER_INPUT'] },
    ]);
    expect(lines.join('')).not.toContain('hidden');
    const forged = await post({ query }, { 'x-request-id': 'a "quoted" id' });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    await post({ query: `query ${'x'.repeat(10_000)} { __typename }` });
    expect(lines.map(({ length }) => length < 400)).toEqual([true, true, true, true]);
  });

  test('read numbers in the format of Prometheus where that is chosen', async () => {
    const { post, get } = serve({ metrics: true });
    await post({ query });
    await post({ query: '{' });
    await post({ query: '{ search(text: "chief") { key } }' });
    const text = await (await get('/metrics')).text();
    expect(text).toContain('http_requests_total{status="200"} 3');
    expect(text).toContain('graphql_errors_total{code="GRAPHQL_PARSE_FAILED"} 1');
    expect(text).toContain('graphql_operation_seconds_count{operation="other"} 3');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    const counted = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    expect(counted('graph_computing_seconds_count')).toBeGreaterThan(0);
    expect(counted('graph_statement_seconds_count') > 0).toBe(engine === 'neo4j');
    expect((await serve({}).get('/metrics')).status).toBe(404);
  });

  test.runIf(engine === 'neo4j')('read there how much was kept from before', async () => {
    const graph = remembering(world.graph, { rows: 100, checkEvery: 1_000 });
    const { post, get } = serve({ metrics: true }, silent, graph);
    const looked = async () => {
      await post({ query });
      const text = await (await get('/metrics')).text();
      return ['hit', 'miss'].map((result) =>
        Number(new RegExp(`^graph_lookups_total\\{result="${result}"\\} (\\S+)$`, 'm').exec(text)?.[1]),
      );
    };
    const [hits, misses] = await looked();
    const [hitsAfter, missesAfter] = await looked();
    expect(misses).toBeGreaterThan(0);
    expect([hitsAfter, missesAfter]).toEqual([(hits ?? NaN) + (misses ?? NaN), misses]);
  });
});
