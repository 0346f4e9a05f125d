import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../src/graph/port.ts';
import { GraphUnavailableError } from '../src/graph/port.ts';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import { openApi, type Api } from './api.ts';
import { openSmallWorld, silent } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  api.app.fetch(`http://localhost${path}`, { headers });

describe('the server', () => {
  test('answers GET as it does POST', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ role(key: "cio") { key } }')}`, {
      accept: 'application/json',
    });
    expect(await response.json()).toEqual({ data: { role: { key: 'cio' } } });
  });

  test('answers fields in the order asked for, whichever is known first', async () => {
    const fields = ['steps: nextSteps { nodes { track { key } key } }', 'title', 'track { title key }', 'key'];
    const names = (query: string) => [...query.matchAll(/"(\w+)":/g)].map(([, name]) => name);
    const order = (first: string, second: string) =>
      api.ask(`{ ${first} ${second} }`).then(({ data }) => names(JSON.stringify(data)));
    const [slow, quick] = [`role(key: "cio") { ${fields.join(' ')} }`, 'skillLevels { title level }'];
    const role = 'role steps nodes track key key title track title key key'.split(' ');
    const levels = ['skillLevels', ...Array.from({ length: 5 }, () => ['title', 'level']).flat()];
    expect(await order(slow, quick)).toEqual([...role, ...levels]);
    expect(await order(quick, slow)).toEqual([...levels, ...role]);
  });

  test('lets caches keep the answer to a GET and ask whether it still holds', async () => {
    const question = (key: string) => `/graphql?query=${encodeURIComponent(`{ role(key: "${key}") { key } }`)}`;
    const json = { accept: 'application/json' };
    const first = await get(question('cio'), json);
    const tag = first.headers.get('etag') ?? '';
    expect([tag, first.headers.get('cache-control')]).toEqual([
      expect.stringMatching(/^W\/".{16}"$/),
      'public, no-cache',
    ]);
    const second = await get(question('cio'), { ...json, 'if-none-match': tag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const other = await get(question('cto'), { ...json, 'if-none-match': tag });
    expect([other.status, other.headers.get('etag') === tag]).toEqual([200, false]);
    expect((await get(question('nobody'), json)).headers.get('etag')).toBeNull();
    expect((await get(question('cio'), { accept: 'text/html' })).headers.get('etag')).not.toBe(tag);
  });

  test('lets any site ask', async () => {
    const preflight = await api.app.fetch('http://localhost/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://careers.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(preflight.headers.get('access-control-allow-credentials')).not.toBe('true');
  });

  test('serves GraphiQL with the questions and nothing from elsewhere', async () => {
    const page = await (await get('/graphql', { accept: 'text/html' })).text();
    expect(page).toContain('What is the shortest way from one role to another');
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="?https?:/);
  });

  test('serves the parts of GraphiQL for good, packed, at addresses that change with them', async () => {
    const page = await get('/graphql', { accept: 'text/html' });
    const text = await page.text();
    const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(text) ?? [];
    const plain = await get(script);
    expect([plain.status, plain.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const packed = await get(script, { 'accept-encoding': 'br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    const [large, small] = [await plain.arrayBuffer(), await packed.arrayBuffer()];
    expect(brotliDecompressSync(small).equals(Buffer.from(large))).toBe(true);
    expect((await get(script.replace('workbench.js', '..%2Fbundle.ts'))).status).toBe(404);
    const again = await get('/graphql', { accept: 'text/html', 'if-none-match': page.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is healthy, and ready when the graph answers', async () => {
    expect((await get('/health')).status).toBe(200);
    const ready = await get('/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
  });

  test('answers an unknown path with 404', async () => {
    expect((await get('/nowhere')).status).toBe(404);
  });

  test('refuses what is too deep, too wide or too large, naming the limit and what to change', async () => {
    const deep = (levels: number): string =>
      levels === 0 ? '{ key }' : `{ nextSteps(first: 1) { nodes ${deep(levels - 1)} } }`;
    const tooDeep = await api.refuse(`{ role(key: "cio") ${deep(10)} }`);
    expect(tooDeep.extensions?.code).toBe('TOO_COMPLEX');
    expect(tooDeep.message).toMatch(/depth is 22; the limit is 15\. Split/);
    const tooWide = await api.refuse(
      `{ ${Array.from({ length: 600 }, (_, at) => `a${at}: dataset { version }`).join(' ')} }`,
    );
    expect(tooWide.message).toMatch(/breadth is 1200; the limit is 500\. Ask for fewer fields/);
    const tooLarge = await api.refuse(
      '{ roles(first: 100) { nodes { nextSteps(first: 100) { nodes { skills(first: 100) { nodes { key } } } } } } }',
    );
    expect(tooLarge.message).toMatch(/complexity is \d+; the limit is 50000\. Ask for smaller pages/);
  });

  test('refuses a body that is too long, and a document of too many tokens', async () => {
    const long = await api.app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '200001' },
      body: JSON.stringify({ query: `{ role(key: "${'x'.repeat(200_000 - 33)}") { key } }` }),
    });
    expect(long.status).toBe(413);
    const error = await api.refuse(`{ ${'dataset { version } '.repeat(1_500)} }`);
    expect(error.message).toContain('4000 tokens');
  });

  test('answers introspection', async () => {
    const { data } = await api.ask(
      '{ __schema { types { name fields { name type { name ofType { name ofType { name ofType { name } } } } args { name type { name } } } } } }',
    );
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });

  test('tells suggestions for a misspelt field', async () => {
    expect((await api.refuse('{ role(key: "cio") { titel } }')).message).toContain('Did you mean "title"');
  });
});

describe('faults of ours', () => {
  const failing = (cause: Error): Graph => ({
    ...api.world.graph,
    nodes: () => Promise.reject(cause),
    resolve: () => Promise.reject(cause),
    ready: () => Promise.reject(cause),
    observed: () => failing(cause),
  });

  test('are hidden', async () => {
    const app = createApp({ graph: failing(new Error('secret detail')), log: silent });
    const response = await app.fetch('http://localhost/graphql?query={role(key:"cio"){key}}', {
      headers: { accept: 'application/json' },
    });
    const body = await response.text();
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({
      data: { role: null },
      errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });

  test('of the database have a code of their own, and the server is not ready', async () => {
    const app = createApp({ graph: failing(new GraphUnavailableError('secret address', undefined)), log: silent });
    const response = await app.fetch('http://localhost/graphql?query={role(key:"cio"){key}}', {
      headers: { accept: 'application/json' },
    });
    const body = await response.text();
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect((await app.fetch('http://localhost/ready')).status).toBe(503);
  });
});

test('an idle connection is kept for longer than proxies keep theirs', async () => {
  const server = await listen(api.app, { port: 0, host: '127.0.0.1' });
  const { headers } = await fetch(`${server.url}/health`);
  expect(headers.get('keep-alive')).toBe('timeout=75');
  await server.stop(0);
});

test('a stop finishes what is in flight and takes no more', async () => {
  const slow: Graph = {
    ...api.world.graph,
    observed: () => slow,
    revision: () =>
      new Promise((resolve) =>
        setTimeout(() => {
          resolve(null);
        }, 300),
      ),
  };
  const server = await listen(createApp({ graph: slow, log: silent }), { port: 0, host: '127.0.0.1' });
  const answer = fetch(`${server.url}/graphql?query={dataset{version}}`, { headers: { accept: 'application/json' } });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  const stopped = server.stop();
  expect(await (await answer).json()).toEqual({ data: { dataset: null } });
  await stopped;
  // Not when the client lets go of its connection.
  expect(performance.now() - began).toBeLessThan(5_000);
  await expect(fetch(server.url)).rejects.toThrow();
});
