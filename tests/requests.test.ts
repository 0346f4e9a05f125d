import { request as send } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../src/graph/port.ts';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import { openApi, type Api } from './api.ts';
import { openSmallWorld, silent } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

type Headers = Readonly<Record<string, string>>;

const url = 'http://localhost/graphql';
const query = '{ role(key: "cio") { key } }';
const answer = { data: { role: { key: 'cio' } } };
const json = { 'content-type': 'application/json', accept: 'application/json' };

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Headers = {}) =>
  api.app.fetch(url, { method: 'POST', headers: { ...json, ...headers }, body });
const get = (parameters: Headers, headers: Headers = {}, method = 'GET') =>
  api.app.fetch(`${url}?${new URLSearchParams(parameters).toString()}`, { method, headers: { ...json, ...headers } });
const told = async (response: Response) => {
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return [response.status, data, errors?.map(({ extensions }) => extensions.code)];
};

describe('a body', () => {
  /** Sends chunks without a length through a socket. */
  const inChunks = async (chunks: readonly string[]) => {
    const server = await listen(api.app, { port: 0, host: '127.0.0.1' });
    const response = await new Promise<[number | undefined, string]>((resolve, reject) => {
      const sent = send(`${server.url}/graphql`, { method: 'POST', headers: json }, (received) => {
        let text = '';
        received.on('data', (chunk: Buffer) => (text += chunk.toString()));
        received.on('end', () => {
          resolve([received.statusCode, text]);
        });
      });
      sent.on('error', reject);
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    });
    await server.stop(0);
    return response;
  };

  test('comes in chunks, as .NET sends it', async () => {
    const [status, text] = await inChunks(['{"query":', JSON.stringify(query), '}']);
    expect([status, JSON.parse(text)]).toEqual([200, answer]);
  });

  test('in chunks is read up to the limit', async () => {
    const [status, text] = await inChunks(Array.from({ length: 11 }, () => ' '.repeat(10_000)));
    expect([status, JSON.parse(text)]).toMatchObject([413, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('packed by %s is unpacked up to the limit', async (coding, packed) => {
    const sent = (text: string) => post(new Uint8Array(packed(text)), { 'content-encoding': coding });
    expect(await (await sent(JSON.stringify({ query }))).json()).toEqual(answer);
    expect(await told(await sent(' '.repeat(100_001)))).toEqual([413, undefined, ['BAD_REQUEST']]);
    const broken = await post('{"query": "{ x }"}', { 'content-encoding': coding });
    expect(await told(broken)).toEqual([400, undefined, ['BAD_REQUEST']]);
  });

  test.each([
    ['content-encoding', 'compress'],
    ['content-type', 'text/plain'],
    ['content-type', 'application/json; charset=utf-16'],
    ['content-type', ''],
    ['content-type', '__proto__'],
  ])('with %s "%s" is refused with what is read', async (name, value) => {
    const response = await post(JSON.stringify({ query }), { [name]: value });
    expect(await told(response)).toEqual([415, undefined, ['BAD_REQUEST']]);
  });

  test.each(['Application/JSON', 'application/json;charset="UTF-8"', 'APPLICATION/GRAPHQL+json'])(
    'may be of the type %s',
    async (type) => {
      expect(await (await post(JSON.stringify({ query }), { 'content-type': type })).json()).toEqual(answer);
    },
  );
});

describe('what is malformed is refused with a code:', () => {
  const bodies = ['', 'null', '1', '"{ x }"', '[]', '[{"query": "{ x }"}]', '{', '{}', '{"query": 1}', '\u0000'];
  const fields = [{ variables: [] }, { variables: 'x' }, { extensions: 1 }, { operationName: 1 }, { another: 1 }];
  test.each([...bodies, ...fields.map((each) => JSON.stringify({ query, ...each }))])('the body %s', async (body) => {
    expect(await told(await post(body))).toEqual([400, undefined, ['BAD_REQUEST']]);
  });

  test('a body that is not UTF-8', async () => {
    expect(await told(await post(new Uint8Array([0x22, 0xe4, 0x22])))).toEqual([400, undefined, ['BAD_REQUEST']]);
  });

  test.each([{ query, variables: '{' }, { query, variables: '[]' }, { query, extensions: 'x' }, { variables: '{}' }])(
    'the parameters %o',
    async (parameters) => {
      expect(await told(await get(parameters))).toEqual([400, undefined, ['BAD_REQUEST']]);
    },
  );

  const legible = { accept: 'application/graphql-response+json' };
  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['mutation { x }', 'OPERATION_RESOLUTION_FAILURE'],
    ['subscription { x }', 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($key: String!) { role(key: $key) { key } }', 'BAD_USER_INPUT'],
    ['query ($first: Int = 1) { roles(first: $first) { totalCount } }', 'BAD_USER_INPUT', { first: 'x' }],
    [`{ ${Array.from({ length: 501 }, (_, at) => `a${at}: __typename`).join(' ')} }`, 'TOO_COMPLEX'],
  ])('the operation %.60s', async (operation, code, variables: object = {}) => {
    const response = await post(JSON.stringify({ query: operation, variables }), legible);
    expect(await told(response)).toEqual([400, undefined, [code]]);
  });
});

describe('an answer', () => {
  test.each([
    ['application/json, text/html;q=0.1', 'application/json; charset=utf-8'],
    ['text/html;q=0.1, application/graphql-response+json;q=0.2', 'application/graphql-response+json; charset=utf-8'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['Application/JSON', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json;q=0, */*', 'application/graphql-response+json; charset=utf-8'],
  ])('to one who accepts %s is %s', async (accept, type) => {
    expect((await get({ query }, { accept })).headers.get('content-type')).toBe(type);
  });

  test('is refused to one who accepts none of its types', async () => {
    expect(await told(await get({ query }, { accept: 'image/png' }))).toEqual([406, undefined, ['BAD_REQUEST']]);
  });

  test('varies alike whatever it is, and lets any site read it and its tag', async () => {
    const tag = (await get({ query })).headers.get('etag') ?? '';
    const answers = [
      await get({ query }),
      await get({ query }, { origin: 'https://careers.example' }),
      await get({ query }, { 'if-none-match': tag }),
      await get({ query }, { 'if-none-match': '*' }),
      await get({ query: '{' }),
      await get({ query }, { accept: 'text/html' }),
      await get({ query }, {}, 'HEAD'),
      await get({ query }, {}, 'PUT'),
      await post(JSON.stringify({ query })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 304, 304, 200, 200, 200, 405, 200]);
    for (const { headers } of answers) {
      expect(headers.get('vary')).toBe('Accept, Accept-Encoding, Dataset-Revision');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('ETag');
      expect(headers.get('x-request-id')).not.toBeNull();
    }
  });

  test('to HEAD is that to GET without its body', async () => {
    const [whole, head] = [await get({ query }), await get({ query }, {}, 'HEAD')];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
    expect((await get({}, {}, 'HEAD')).status).toBe(400);
  });

  test('holds still for whoever knows its tag among others, or any', async () => {
    const tag = (await get({ query })).headers.get('etag') ?? '';
    const asked = async (known: string, question = query) =>
      (await get({ query: question }, { 'if-none-match': known })).status;
    expect(await asked(`"other", ${tag}`)).toBe(304);
    expect(await asked(tag.replace('W/', ''))).toBe(304);
    expect(await asked('*')).toBe(304);
    expect(await asked('*', '{ role(key: "nobody") { key } }')).toBe(200);
    expect(await asked(`"${tag.slice(3, 9)}"`)).toBe(200);
  });

  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('is packed by %s where that is accepted and worthwhile', async (coding, unpacked) => {
    const packed = { 'accept-encoding': `deflate, ${coding}` };
    const long = { query: '{ roles { nodes { id key title summary level } } }' };
    const response = await get(long, packed);
    expect(response.headers.get('content-encoding')).toBe(coding);
    const text = unpacked(await response.arrayBuffer()).toString();
    expect(JSON.parse(text)).toEqual(await (await get(long)).json());
    const short = await get({ query }, packed);
    expect([short.headers.get('content-encoding'), await short.json()]).toEqual([null, answer]);
    const page = await get({}, { accept: 'text/html', ...packed });
    expect(unpacked(await page.arrayBuffer()).toString()).toContain('Workbench');
  });

  test('is packed as the weights say', async () => {
    const coding = async (accepted: string) =>
      (await get({}, { accept: 'text/html', 'accept-encoding': accepted })).headers.get('content-encoding');
    expect(await coding('gzip, br')).toBe('br');
    expect(await coding('gzip, br;q=0.5')).toBe('gzip');
    expect(await coding('gzip;q=0, br;q=0')).toBeNull();
  });

  test('may be kept by shared caches for as long as a setting says', async () => {
    const { graph } = api.world;
    const app = createApp({ graph, log: silent, sharedCaching: { fresh: 60, stale: 600 } });
    const response = await app.fetch(`${url}?query=${encodeURIComponent(query)}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600');
  });
});

test('one bad argument leaves the other answers', async () => {
  const { data, errors } = await api.ask(
    `{ search(text: "${'x'.repeat(201)}") { matched } roles(first: 101) { totalCount } role(key: "cio") { key } }`,
  );
  expect(data).toEqual({ search: null, roles: null, role: { key: 'cio' } });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

test('what is skipped or not included costs nothing', async () => {
  const heavy =
    'roles(first: 100) { nodes { nextSteps(first: 100) { nodes { skills(first: 100) { nodes { key } } } } } }';
  const heavily = (
    directive: string,
  ) => `query ($yes: Boolean = true) { dataset { version } ... @include(if: $yes) { __typename } ...F ${directive} }
    fragment F on Query { ${heavy} }`;
  for (const directive of ['@skip(if: true)', '@include(if: false)', '@skip(if: $yes)'])
    expect(await api.ask(heavily(directive))).toMatchObject({ data: { dataset: { version: '0.0.1' } } });
  const asked = await api.refuse(heavily('@skip(if: $yes)'), { yes: false });
  expect(asked.extensions?.code).toBe('TOO_COMPLEX');
});

test('pages say what lies on either side, as the Relay specification has it', async () => {
  const page = async (args: string) => {
    const { data } = await api.ask(
      `{ roles(orderBy: KEY_ASC, ${args}) { edges { cursor } pageInfo { hasPreviousPage hasNextPage } } }`,
    );
    const { edges, pageInfo } = data.roles;
    return { cursors: edges.map(({ cursor }: { cursor: string }) => cursor), sides: Object.values(pageInfo) };
  };
  const { cursors } = await page('first: 5');
  const [after, before] = [`after: "${cursors[0]}"`, `before: "${cursors[3]}"`];
  const sides = async (args: string) => (await page(args)).sides;
  expect(await sides('first: 2')).toEqual([false, true]);
  expect(await sides(`first: 2, ${after}`)).toEqual([true, true]);
  expect(await sides(`first: 2, ${before}`)).toEqual([false, true]);
  expect(await sides(`first: 9, ${before}`)).toEqual([false, true]);
  expect(await sides(`first: 9, ${after}, ${before}`)).toEqual([true, true]);
  expect(await sides('last: 2')).toEqual([true, false]);
  expect(await sides(`last: 2, ${before}`)).toEqual([true, true]);
  expect(await sides(`last: 9, ${before}`)).toEqual([false, true]);
  expect(await sides(`last: 100, ${after}`)).toEqual([true, false]);
  expect(await sides(`last: 9, ${after}, ${before}`)).toEqual([true, true]);
});

test('an operation whose client has gone asks the graph no more', async () => {
  const client = new AbortController();
  let later = 0;
  const watched: Graph = {
    ...api.world.graph,
    observed: () => watched,
    findNodes: (...question) => {
      client.abort();
      return api.world.graph.findNodes(...question);
    },
    findEdges: (...question) => {
      later += 1;
      return api.world.graph.findEdges(...question);
    },
  };
  const asked = createApp({ graph: watched, log: silent }).fetch(url, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query: '{ roles { nodes { skills { totalCount } } } }' }),
    signal: client.signal,
  });
  await expect(Promise.resolve(asked)).rejects.toThrow();
  expect(later).toBe(0);
});
