import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { openSmallWorld, silent, type World } from '../world.ts';

let world: World;
let server: Listening;
beforeAll(async () => {
  world = await openSmallWorld();
  const app = createApp({ graph: world.graph, log: silent });
  server = await listen(app, { port: 0, host: '127.0.0.1', trustedProxies: 1 });
});
afterAll(async () => {
  await server.stop(0);
  await world.graph.close();
});

/** What comes of a request written by hand, to its end. */
async function sent(...lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
  return text(socket);
}

test.each([
  ['GET /health HTTP/1.1', 'Host: evil"><script>'],
  ['GET /health HTTP/1.1', 'Host: a/health?'],
  ['GET /health HTTP/1.1', 'Host: user@host'],
  ['GET /health HTTP/1.1', 'Host: a:99999'],
  ['GET http://[ HTTP/1.1', 'Host: a'],
  ['OPTIONS * HTTP/1.1', 'Host: a'],
])('%s with %s is refused, and tells nothing of this program', async (...lines) => {
  const answer = await sent(...lines);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).not.toMatch(/Error|node_modules| {4}at /);
});

test.each(['Host: [::1]:4000', 'Host: graph.example', 'Host: a_b.example:80'])('%s is one', async (host) => {
  expect(await sent('GET /health HTTP/1.1', host)).toMatch(/^HTTP\/1\.1 200 /);
});

test('a target may be a whole address, as proxies have it', async () => {
  expect(await sent('GET http://graph.example/health HTTP/1.1', 'Host: graph.example')).toMatch(/^HTTP\/1\.1 200 /);
});

test('a page that a trusted proxy serves by TLS knows its address', async () => {
  const lines = ['GET /oembed?url=https://graph.example/roles/cio HTTP/1.1', 'Host: graph.example'];
  expect(await sent(...lines, 'X-Forwarded-Proto: https')).toContain('https://graph.example/embed/frame/roles/cio');
  expect(await sent(...lines, 'X-Forwarded-Proto: https, http')).toMatch(/^HTTP\/1\.1 404 /);
});
