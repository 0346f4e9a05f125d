import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { openSmallWorld, type World } from '../world.ts';

let world: World;
let server: Listening;
const lines: string[] = [];
const log = pino(
  { level: 'warn' },
  new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  }),
);
beforeAll(async () => {
  world = await openSmallWorld();
  const patience = { headers: 300, whole: 2_000, rest: 300 };
  server = await listen(createApp({ graph: world.graph, log }), { port: 0, host: '127.0.0.1', patience });
});
afterAll(async () => {
  await server.stop(0);
  await world.graph.close();
});

async function opened(): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** What comes back until the connection is closed, of a client that begins with some lines and then sends drop by drop. */
async function answerTo(lines: readonly string[], drop = '', every = 50): Promise<string> {
  const socket = await opened();
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(lines.join('\r\n'));
  const dripping = setInterval(() => drop !== '' && socket.writable && socket.write(drop), every);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(dripping);
  return answer;
}

const post = (path: string, type: string, ...more: string[]) => [
  `POST ${path} HTTP/1.1`,
  'Host: a',
  `Content-Type: ${type}`,
  ...more,
  '',
  '',
];
const chunked = 'Transfer-Encoding: chunked';
const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`;
const form = 'application/x-www-form-urlencoded';

test.concurrent.each<{ what: string; lines: readonly string[]; drop?: string }>([
  { what: 'sends nothing', lines: [''] },
  { what: 'sends its headers slowly', lines: ['GET /health HTTP/1.1', ''], drop: 'X-A: b\r\n' },
  { what: 'sends its body slowly', lines: post('/graphql', 'application/json', 'Content-Length: 5000'), drop: 'x' },
  { what: 'sends its body in slow chunks', lines: post('/graphql', 'application/json', chunked), drop: '1\r\nx\r\n' },
  { what: 'sends a form slowly', lines: post('/readiness/cio', form, 'Content-Length: 5000'), drop: 'x' },
])('a client that $what is let go', async ({ lines, drop }) => {
  expect(await answerTo(lines, drop)).toMatch(/^HTTP\/1\.1 408 /);
});

test.concurrent.each<readonly [number, readonly string[]]>([
  [413, post('/graphql', 'application/json', chunked)],
  [413, post('/readiness/cio', form, chunked)],
  [200, ['GET /health HTTP/1.1', 'Host: a', chunked, '', '']],
  [200, ['GET /roles/cio HTTP/1.1', 'Host: a', chunked, '', '']],
])('a body without end gets %i and is not read on', async (status, lines) => {
  // A database that has just started may take longer than a client may.
  await expect.poll(async () => (await fetch(`${server.url}/roles/cio`)).status, { timeout: 60_000 }).toBe(200);
  const answer = await answerTo(lines, chunk, 1);
  expect(answer.startsWith(`HTTP/1.1 ${status}`)).toBe(true);
});

test.concurrent('a connection is kept whose client ends what was refused', async () => {
  const socket = await opened();
  let answers = '';
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()));
  const length = 60_000;
  socket.write(post('/graphql', 'text/plain', `Content-Length: ${String(length)}`).join('\r\n'));
  socket.write('x'.repeat(length / 2));
  await pause(100);
  socket.write('x'.repeat(length / 2));
  await pause(400);
  socket.write('GET /health HTTP/1.1\r\nHost: a\r\n\r\n');
  await pause(200);
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 415', 'HTTP/1.1 200']);
  socket.destroy();
});

test('many connections that say nothing keep nobody out', async () => {
  const idle = await Promise.all(Array.from({ length: 500 }, opened));
  for (const socket of idle) socket.resume();
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  await pause(1_500);
  expect(idle.filter(({ destroyed }) => !destroyed)).toHaveLength(0);
});

test('what clients leave unfinished is no fault of the server', async () => {
  const socket = await opened();
  socket.write(post('/graphql', 'application/json', 'Content-Length: 5000').join('\r\n'));
  await pause(50);
  socket.destroy();
  await pause(50);
  expect(lines).toEqual([]);
});
