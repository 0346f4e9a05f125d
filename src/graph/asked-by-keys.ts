import type { Direction, EdgeName, Label, NodeOf } from './model.ts';
import type { Graph, Link, Page, Query } from './port.ts';

/** Asks a graph about some keys; the text says all else of the question, so that equal texts ask for the same. */
export type AskByKeys = <V extends object>(
  question: string,
  keys: readonly string[],
  ask: (graph: Graph, keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
) => Promise<Map<string, V>>;

/** The same for a question that is about no keys. */
export const askingOne =
  (byKeys: AskByKeys) =>
  async <V extends object>(question: string, ask: (graph: Graph) => Promise<V>): Promise<V> => {
    const [answer] = (await byKeys<V>(question, [''], async (asked) => new Map([['', await ask(asked)]]))).values();
    if (!answer) throw new Error(`nothing was answered to "${question}"`);
    return answer;
  };

/** What operations read of a graph, put as questions by keys. */
export function readingByKeys(byKeys: AskByKeys): Pick<Graph, 'nodes' | 'findNodes' | 'findEdges' | 'shortestPaths'> {
  const one = askingOne(byKeys);
  return {
    nodes: <L extends Label>(label: L, keys: readonly string[], fields?: readonly string[]) =>
      byKeys<NodeOf<L>>(`${label} ${String(fields)}`, keys, (asked, some) => asked.nodes(label, some, fields)),
    findNodes: <L extends Label>(label: L, query: Query) =>
      one<Page<NodeOf<L>>>(`page ${label} ${JSON.stringify(query)}`, (asked) => asked.findNodes(label, query)),
    findEdges: <E extends EdgeName, D extends Direction>(
      edge: E,
      direction: D,
      keys: readonly string[],
      query: Query,
    ) =>
      byKeys<Page<Link<E, D>>>(`${edge} ${direction} ${JSON.stringify(query)}`, keys, (asked, some) =>
        asked.findEdges(edge, direction, some, query),
      ),
    shortestPaths: (edge, from, to, bounds) =>
      one(`paths ${JSON.stringify([edge, from, to, bounds])}`, (asked) => asked.shortestPaths(edge, from, to, bounds)),
  };
}
