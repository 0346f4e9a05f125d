import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createEmbeddedGraph } from '../src/graph/embedded/engine.ts';
import { connect } from '../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../src/graph/neo4j/engine.ts';
import { createNeo4jWriter } from '../src/graph/neo4j/writer.ts';
import type { Graph } from '../src/graph/port.ts';
import type { Dataset } from '../src/graph/stored.ts';
import { loadSeed } from '../src/seed/load.ts';

export const worldFolder = fileURLToPath(new URL('./world', import.meta.url));
export const seedFolder = fileURLToPath(new URL('../seed', import.meta.url));

export const silent = pino({ level: 'silent' });

/** Neo4j where NEO4J_URI is set, else the embedded engine; the same tests run on both. */
const uri = process.env.NEO4J_URI;
export const engine = uri === undefined ? 'embedded' : 'neo4j';

export interface World {
  readonly graph: Graph;
  /** Statements sent since the last call. */
  statements(): number;
}

export async function openWorld(dataset: Dataset): Promise<World> {
  let count = 0;
  const onStatement = () => {
    count += 1;
  };
  const statements = () => {
    const seen = count;
    count = 0;
    return seen;
  };
  if (uri === undefined) return { graph: createEmbeddedGraph(dataset, { onStatement }), statements };
  const access = { uri, username: process.env.NEO4J_USERNAME, password: process.env.NEO4J_PASSWORD };
  const writer = createNeo4jWriter(await connect(access));
  await writer.sync(dataset);
  await writer.close();
  return { graph: createNeo4jGraph(await connect({ ...access, onStatement })), statements };
}

export const openSmallWorld = async (): Promise<World> => openWorld(await loadSeed(worldFolder));
export const openSeed = async (): Promise<World> => openWorld(await loadSeed(seedFolder));
