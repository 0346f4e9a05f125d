import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { costly } from '../costly.ts';
import { serve } from '../e2e/program.ts';

/**
 * Whether good operations keep their pace beside the costliest that the limits allow: `npm run bench:load`, or with
 * the seconds of burden, `npm run bench:load -- 120`. On the engine that NEO4J_URI chooses, which must hold the seed. Ends with 1 where
 * a promise is broken.
 */
const [seconds = 120] = process.argv.slice(2).map(Number);
const connections = 50;
const burdens = connections / 10;
const rounds = 6;
/** Milliseconds between an answer and the next question: people read. */
const thinking = 100;

const good = [
  '{ role(key: "cio") { key title skills(first: 10) { nodes { title } } } }',
  '{ shortestPath(from: "sysadmin", to: "cio") { length roles { key } } }',
  '{ search(text: "chief informaton oficer", first: 5) { key score } }',
  '{ careerPaths(from: "sysadmin", to: "cio", first: 3) { likelihood roles { key } } }',
  '{ roles(first: 20, orderBy: LEVEL_DESC) { totalCount nodes { key level } } }',
];

const heavy = Object.values(costly);

const server = await serve([], { LOG_LEVEL: 'silent' });
const agent = new Agent({ keepAlive: true, maxSockets: connections });

const ask = (query: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const sent = request(`${server.url}/graphql`, { agent, method: 'POST', headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });

/** Megabytes that the server holds in memory. */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid ?? 0}/status`, 'utf8'))?.[1]) / 1_024;

const right = new Map<string, string>();
for (const query of good) {
  const { status, body } = await ask(query);
  if (status !== 200 || body.includes('"errors"')) throw new Error(`${query}\n${body.slice(0, 300)}`);
  right.set(query, body);
}

const wrong: string[] = [];
const answered = new Map<number, number>();

/** Asks good questions one after another until a time; gives how long each took. */
async function reader(at: number, until: number): Promise<number[]> {
  const took: number[] = [];
  for (let turn = at; performance.now() < until; turn += 1) {
    const query = good[turn % good.length] ?? '';
    const began = performance.now();
    const { body } = await ask(query);
    took.push(performance.now() - began);
    if (body !== right.get(query)) wrong.push(`${query} ${body.slice(0, 200)}`);
    await pause(thinking);
  }
  return took;
}

async function burden(at: number, until: number): Promise<void> {
  for (let turn = at; performance.now() < until; turn += 1) {
    const { status, body } = await ask(heavy[turn % heavy.length] ?? '');
    answered.set(status, (answered.get(status) ?? 0) + 1);
    if (status >= 500 && !body.includes('TIMED_OUT')) wrong.push(`${status} ${body.slice(0, 200)}`);
  }
}

/** Asks /health while others ask other things. */
async function health(until: number): Promise<number> {
  let slowest = 0;
  while (performance.now() < until) {
    const began = performance.now();
    await fetch(`${server.url}/health`);
    slowest = Math.max(slowest, performance.now() - began);
    await pause(100);
  }
  return slowest;
}

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const of = (values: number[], share: number) => sorted(values)[Math.floor(values.length * share)] ?? NaN;

/** How long good answers took, with so many connections that ask costly questions. */
async function phase(lasting: number, burdening: number): Promise<number[]> {
  const until = performance.now() + lasting * 1_000;
  const readers = Array.from({ length: connections - burdens }, (_, at) => reader(at, until));
  const burdened = Array.from({ length: burdening }, (_, at) => burden(at, until));
  const slowest = await health(until);
  const took = (await Promise.all(readers)).flat();
  await Promise.all(burdened);
  const told = [50, 95, 99].map((percent) => `p${percent} ${of(took, percent / 100).toFixed(1)} ms`).join(', ');
  const name = burdening === 0 ? 'quiet' : 'burdened';
  console.log(
    `${name}: ${took.length} good answers, ${told}; /health ${slowest.toFixed(0)} ms; ${memory().toFixed(0)} MB`,
  );
  return took;
}

try {
  console.log('warm-up');
  await phase(10, burdens);
  // By turns, so that whatever else the machine does weighs on both alike.
  const quiet: number[] = [];
  const burdened: number[] = [];
  const held: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    quiet.push(...(await phase(seconds / rounds / 2, 0)));
    burdened.push(...(await phase(seconds / rounds, burdens)));
    held.push(memory());
  }
  console.log('costly answers by status', Object.fromEntries(answered));
  const ratio = of(burdened, 0.5) / of(quiet, 0.5);
  const grown = Math.max(...held.slice(rounds / 2)) / Math.max(...held.slice(0, rounds / 2));
  console.log(`median × ${ratio.toFixed(1)}, memory × ${grown.toFixed(2)}, ${wrong.length} wrong answers`);
  for (const each of wrong.slice(0, 5)) console.log(each);
  if (ratio > 3 || grown > 1.25 || wrong.length > 0 || server.child.exitCode !== null) process.exitCode = 1;
} finally {
  agent.destroy();
  await server.stop();
}
