// node race.mjs ROUNDS SECONDS: lets wrk ask each server each question in turn, and prints what they answered per second.
import { execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { keysIn, library, operations, product } from './operations.mjs';

const [rounds = 3, seconds = 4] = process.argv.slice(2).map(Number);
const { KEY: key, FROM: from, TO: to, WORDS: words, PRODUCT: root } = process.env;
const here = (name) => new URL(name, import.meta.url).pathname;
const serve = ['--import', 'tsx', 'src/main.ts', 'serve'];
const servers = {
  library: { run: [here('peers/library.mjs')], questions: library },
  plain: { run: [here('peers/plain.mjs')], questions: product },
  limit: { run: [here('peers/limit.mjs')] },
  remembering: { run: serve, questions: product },
  product: { run: serve, questions: product, env: { REMEMBERED_ROWS: '0' } },
  embedded: { run: ['--import', 'tsx', here('embedded.ts')], questions: product },
};
const names = Object.keys(servers);

const processes = names.map((name, at) => {
  servers[name].port = Number(process.env.FIRST_PORT) + at;
  const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...servers[name].env };
  const options = {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, PORT: String(servers[name].port) },
  };
  return spawn('node', servers[name].run, options);
});
process.on('exit', () => processes.forEach((each) => each.kill()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** The address and the body of a question; the limit knows each by its name. */
function requestFor(name, operation) {
  const { port, questions } = servers[name];
  if (!questions) return { url: `http://127.0.0.1:${port}/${operation}` };
  const query = questions[operation]({ key, from, to, words });
  return { url: `http://127.0.0.1:${port}/graphql`, body: JSON.stringify({ query }) };
}

async function ask(name, operation) {
  const { url, body } = requestFor(name, operation);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, body ? { method: 'POST', headers, body } : {});
  const answer = await response.json();
  if (answer.errors) throw new Error(`${name}, ${operation}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

async function started(name) {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await ask(name, 'one').catch(() => undefined);
    if (answer) return;
    await setTimeout(200);
  }
  throw new Error(`${name} does not answer`);
}

async function compare(operation) {
  const expected = keysIn(await ask('limit', operation));
  for (const name of names) {
    const found = keysIn(await ask(name, operation));
    // Of what is equally short, and in the ranks of a search, each has its own choice.
    const chosen = ['path', 'search'].includes(operation);
    const same = chosen ? found.length === expected.length : String(found) === String(expected);
    if (!same) console.error(`${name} answers ${operation} otherwise: ${found.join(' ')}`);
  }
}

async function perSecond(name, operation, duration) {
  const { url, body } = requestFor(name, operation);
  const script = join(tmpdir(), `race-${process.pid}.lua`);
  const post = body
    ? `wrk.method = "POST"\nwrk.headers["content-type"] = "application/json"\nwrk.body = [==[${body}]==]\n`
    : '';
  const failed = 'summary.errors.status + summary.errors.read + summary.errors.timeout';
  writeFileSync(
    script,
    `${post}done = function(summary) print("COUNTED", summary.requests * 1e6 / summary.duration, ${failed}) end`,
  );
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    '-c4',
    `-d${duration}s`,
    '--timeout',
    '20s',
    '-s',
    script,
    url,
  ]);
  const [, rate, errors] = /COUNTED\s+(\S+)\s+(\S+)/.exec(stdout);
  if (Number(errors) > 0) throw new Error(`${name} failed ${errors} times at ${operation}`);
  return Number(rate);
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

for (const name of names) await started(name);
for (const operation of operations) await compare(operation);
for (const operation of operations) for (const name of names) await perSecond(name, operation, 2);
const rates = {};
for (let round = 0; round < rounds; round += 1)
  for (const operation of operations)
    for (const name of round % 2 ? [...names].reverse() : names)
      ((rates[operation] ??= {})[name] ??= []).push(await perSecond(name, operation, seconds));
const table = {};
for (const operation of operations) {
  const of = Object.fromEntries(names.map((name) => [name, median(rates[operation][name])]));
  const ratio = (one, other) => (of[one] / of[other]).toFixed(2);
  table[operation] = {
    ...Object.fromEntries(names.map((name) => [`${name}/s`, of[name].toFixed(0)])),
    'product/library': ratio('product', 'library'),
    'product/plain': ratio('product', 'plain'),
    'product/limit': ratio('product', 'limit'),
    'remembering/library': ratio('remembering', 'library'),
    'remembering/limit': ratio('remembering', 'limit'),
    'embedded/limit': ratio('embedded', 'limit'),
  };
}
console.table(table);
process.exit(0);
