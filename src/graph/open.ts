import type { Graph } from './port.ts';
import type { Dataset } from './stored.ts';

export interface GraphOptions {
  readonly NEO4J_URI?: string | undefined;
  readonly NEO4J_USERNAME?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly NEO4J_DATABASE?: string | undefined;
  readonly REMEMBERED_ROWS?: number;
  readonly REVISION_CHECK_MS?: number;
}

/** The choice between the engines; the driver is loaded only where it is needed, and so is the seed. */
export async function openGraph(
  options: GraphOptions,
  loadDataset: () => Promise<Dataset>,
  onStatement?: () => void,
): Promise<Graph> {
  if (options.NEO4J_URI !== undefined) {
    const { createNeo4jGraph } = await import('./neo4j/engine.ts');
    const graph = createNeo4jGraph(await connectTo(options, options.NEO4J_URI, onStatement));
    const { REMEMBERED_ROWS: rows = 0, REVISION_CHECK_MS: checkEvery = 0 } = options;
    if (rows === 0) return graph;
    const { remembering } = await import('./remembering.ts');
    return remembering(graph, { rows, checkEvery });
  }
  const { createEmbeddedGraph } = await import('./embedded/engine.ts');
  return createEmbeddedGraph(await loadDataset(), { onStatement });
}

export async function connectTo(options: GraphOptions, uri: string, onStatement?: () => void) {
  const { connect } = await import('./neo4j/connection.ts');
  return connect({
    uri,
    username: options.NEO4J_USERNAME,
    password: options.NEO4J_PASSWORD,
    database: options.NEO4J_DATABASE,
    onStatement,
  });
}
