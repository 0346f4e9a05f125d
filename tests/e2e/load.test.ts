import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmallWorld, worldFolder } from '../world.ts';
import { serve, type Served } from './program.ts';

const connections = 50;
const requests = 2_000;

let server: Served;
beforeAll(async () => {
  // On Neo4j this seeds the world that the server then serves.
  await (await openSmallWorld()).graph.close();
  // How long an answer takes where the machine is busy is not the matter here.
  server = await serve(['--seed-dir', worldFolder], { LOG_LEVEL: 'silent', OPERATION_TIMEOUT_MS: '60000' });
});
afterAll(() => server.stop());

const agent = new Agent({ keepAlive: true, maxSockets: connections });

const post = (body: string, contentType = 'application/json'): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/graphql`,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': contentType, 'content-length': Buffer.byteLength(body), accept: 'application/json' },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const operation = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const path = 'query ($from: String!, $to: String!) { shortestPath(from: $from, to: $to) { length roles { key } } }';

/** Good questions with their only right answers. */
const good = [
  {
    body: operation(path, { from: 'sysadmin', to: 'CIO' }),
    answer: {
      shortestPath: {
        length: 3,
        roles: ['systems-administrator', 'infrastructure-lead', 'it-director', 'cio'].map((key) => ({ key })),
      },
    },
  },
  {
    body: operation(path, { from: 'Software Engineer', to: 'cto' }),
    answer: {
      shortestPath: {
        length: 3,
        roles: ['software-engineer', 'engineering-manager', 'vp-engineering', 'cto'].map((key) => ({ key })),
      },
    },
  },
  { body: operation(path, { from: 'cio', to: 'it-support-specialist' }), answer: { shortestPath: null } },
];

const nested = (levels: number): string => (levels === 0 ? '{ key }' : `{ nextSteps { nodes ${nested(levels - 1)} } }`);

/** Bad and hostile ones: each must be refused, or answered, without harm. */
const bad = [
  '{"query": "{ shortestPath(from: ',
  '[]',
  'null',
  '"text"',
  '',
  operation('{ nothing }'),
  operation('{ shortestPath(from: 1, to: []) { length } }'),
  operation(path, { from: 'x'.repeat(50_000), to: 'cio' }),
  operation(path, { from: { a: 1 }, to: 'cio' }),
  operation(`{ role(key: "cio") ${nested(500)} }`),
  operation(
    `{ ${Array.from({ length: 1_000 }, (_, at) => `a${at}: shortestPath(from: "sysadmin", to: "cio") { length }`).join(' ')} }`,
  ),
  operation('query A { ...F } fragment F on Query { ...F }'),
  operation('{ roles(first: 100000) { nodes { key } } }'),
  operation(`{ __schema { types { ${'fields { type { fields { type { '.repeat(4)} name ${'} } } }'.repeat(4)} } } }`),
  operation('query { shortestPath(from: "sysadmn", to: "cio") { length } }'),
  operation('{ search(text: "\\u0000\\uFFFF*~\\"(") { key } }'),
  JSON.stringify({ query: '{ dataset { version } }', padding: 'x'.repeat(200_000) }),
] as const;

/** Megabytes the server process holds in memory. */
const memory = (): number => {
  const status = readFileSync(`/proc/${server.child.pid ?? 0}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

test(`${requests} requests from ${connections} connections, one in four hostile: every good answer right, no crash, no growth of memory`, async () => {
  let sent = 0;
  let wrong = 0;
  const unexpected = new Set<string>();
  const worker = async (until: number) => {
    while (sent < until) {
      const at = (sent += 1);
      if (at % 4 === 0) {
        const body = bad[(at / 4) % bad.length] ?? '';
        const { status } = await post(body, at % 400 === 0 ? 'text/plain' : 'application/json');
        if (status >= 500 || status === 0) unexpected.add(`${status}: ${body.slice(0, 80)}`);
      } else {
        const { body, answer } = good[at % good.length] ?? good[0] ?? { body: '', answer: null };
        const response = await post(body);
        if (response.body !== JSON.stringify({ data: answer })) wrong += 1;
      }
    }
  };
  const wave = async (until: number) => {
    await Promise.all(Array.from({ length: connections }, () => worker(until)));
    return memory();
  };
  const warm = await wave(requests / 2);
  const after = await wave(requests);
  expect([...unexpected]).toEqual([]);
  expect(wrong).toBe(0);
  expect(server.child.exitCode).toBeNull();
  expect(after).toBeLessThan(warm * 1.25 + 40);
}, 300_000);
