import type { Graph } from '../../../src/graph/port.ts';
import { engines, type Opening } from '../../../src/graph/engines.ts';
import { createApp } from '../../../src/server/app.ts';
import { dice } from '../ladder.ts';
import { silent } from '../../world.ts';
import { operations, product } from './operations.mjs';
import { roleKey, roles } from './roles.ts';

/**
 * How the answers grow with the data: `tsx growth.ts SIZE ENGINE` seeds made-up roles, asks each question of roles
 * chosen anew each time, and prints the medians in milliseconds as a line of JSON, or why one was not answered. `seed` is
 * the time that storing the data took, in seconds, and `names` the time until all names could be searched, as a server
 * makes it ready when it starts.
 */
const [size, engine] = [Number(process.argv[2]), process.argv[3]];
const asked = 40;
interface Refused {
  readonly extensions: { readonly code: string };
}
interface Names {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
}
const questions: Readonly<Record<string, (names: Names) => string>> = product;

const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

async function milliseconds(question: () => Promise<string | undefined>): Promise<string> {
  const times: number[] = [];
  for (let at = 0; at < asked; at += 1) {
    const began = performance.now();
    const refused = await question();
    if (refused !== undefined) return refused;
    times.push(performance.now() - began);
  }
  const warm = times.slice(asked / 4).sort((a, b) => a - b);
  return (warm[warm.length >> 1] ?? NaN).toFixed(1);
}

const dataset = roles(size);
const titles = dataset.nodes.flatMap(({ label, properties }) => (label === 'Role' ? String(properties.title) : []));
const opening: Opening = {
  settings: { NEO4J_URI: process.env.NEO4J_URI },
  loadDataset: () => Promise.resolve(dataset),
};
let held: Graph | undefined;
const seed = await seconds(async () => {
  if (engine === 'embedded') {
    held = await engines.embedded.open(opening);
    return;
  }
  const writer = await engines.neo4j.writer(opening);
  await writer.sync(dataset);
  await writer.close();
});
const graph = held ?? (await engines.neo4j.open(opening));
const app = createApp({ graph, log: silent });
const names = await seconds(() => graph.search('', { labels: ['Role'], limit: 1 }));
const roll = dice();
const role = () => roleKey(roll(size), size);

/** The code of what kept the question from an answer, if anything did. */
async function ask(operation: string): Promise<string | undefined> {
  const names = { key: role(), from: role(), to: role(), words: titles[roll(titles.length)] ?? '' };
  const query = questions[operation]?.(names);
  const response = await app.fetch('http://bench/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { readonly errors?: readonly Refused[] };
  return errors?.map(({ extensions }) => extensions.code).join();
}

const times: Record<string, string> = {};
for (const operation of operations) times[operation] = await milliseconds(() => ask(operation));
const memory = `${String(Math.round(process.resourceUsage().maxRSS / 1_024))} MB`;
console.log(
  JSON.stringify({
    roles: size,
    engine,
    edges: dataset.edges.length,
    seed: seed.toFixed(1),
    names: names.toFixed(1),
    memory,
    ...times,
  }),
);
await graph.close();
