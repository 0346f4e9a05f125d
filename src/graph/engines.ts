import type { Graph, GraphWriter } from './port.ts';
import type { Dataset } from './dataset.ts';

export interface EngineSettings {
  readonly NEO4J_URI?: string | undefined;
  readonly NEO4J_USERNAME?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly NEO4J_DATABASE?: string | undefined;
  readonly REMEMBERED_ROWS?: number;
  readonly REVISION_CHECK_MS?: number;
  readonly OPERATION_TIMEOUT_MS?: number;
}

/** What an engine is opened with. */
export interface Opening {
  readonly settings: EngineSettings;
  /** The records, for an engine that holds them in memory. */
  readonly loadDataset: () => Promise<Dataset>;
  /** Called once for every statement. */
  readonly onStatement?: (() => void) | undefined;
}

export interface Engine {
  readonly open: (opening: Opening) => Promise<Graph>;
  /** Opens what stores a dataset in the engine; left out where the engine reads the records by itself. */
  readonly writer?: (opening: Opening) => Promise<GraphWriter>;
}

/** Every engine; its own modules are loaded where it is opened. README.md beside it says what one needs. */
export const engines = {
  neo4j: {
    open: async (opening) => {
      const { createNeo4jGraph } = await import('./neo4j/engine.ts');
      const { gathering } = await import('./gathering.ts');
      const graph = gathering(createNeo4jGraph(await connectTo(opening)));
      const { REMEMBERED_ROWS: rows = 0, REVISION_CHECK_MS: checkEvery = 0 } = opening.settings;
      if (rows === 0) return graph;
      const { remembering } = await import('./remembering.ts');
      return remembering(graph, { rows, checkEvery });
    },
    writer: async (opening) => {
      const { createNeo4jWriter } = await import('./neo4j/writer.ts');
      return createNeo4jWriter(await connectTo(opening));
    },
  },
  embedded: {
    open: async ({ loadDataset, onStatement }) => {
      const { createEmbeddedGraph } = await import('./embedded/engine.ts');
      return createEmbeddedGraph(await loadDataset(), { onStatement });
    },
  },
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof engines;

/** The engine that the settings choose. */
export const engineNameOf = ({ NEO4J_URI }: EngineSettings): EngineName =>
  NEO4J_URI === undefined ? 'embedded' : 'neo4j';

export const engineOf = (settings: EngineSettings): Engine => engines[engineNameOf(settings)];

async function connectTo({ settings, onStatement }: Opening) {
  const { connect } = await import('./neo4j/connection.ts');
  return connect({
    uri: settings.NEO4J_URI ?? '',
    username: settings.NEO4J_USERNAME,
    password: settings.NEO4J_PASSWORD,
    database: settings.NEO4J_DATABASE,
    onStatement,
    ...(settings.OPERATION_TIMEOUT_MS === undefined ? {} : { timeout: settings.OPERATION_TIMEOUT_MS }),
  });
}
