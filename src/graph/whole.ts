import { flatten, type Dataset, type StoredEdge, type StoredNode } from './dataset.ts';
import { edgeNames, edgeShape, labels, nodeShape, type EdgeName, type Label } from './model.ts';
import { inPiecesOfARow, mapping } from './in-pieces.ts';
import { compareText } from './names.ts';
import type { Graph } from './port.ts';
import { allNodes } from './projection.ts';

/** How often it is read again where a sync ends in its midst. */
const attempts = 3;

/** Other data came while the whole was read, each time anew. */
export class UnsettledError extends Error {}

/** All that a graph holds, of one revision, but for what is kept for look-up and sorting by title alone; undefined where none has been seeded. */
export async function wholeOf(graph: Graph): Promise<Dataset | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seen = new Set<string | null>();
    const observed = graph.observed((revision) => seen.add(revision));
    const now = await observed.revision();
    if (!now) return undefined;
    const nodes: StoredNode[] = [];
    for (const label of labels.toSorted(compareText)) nodes.push(...(await nodesOf(observed, label)));
    const edges: StoredEdge[] = [];
    for (const edge of edgeNames.toSorted(compareText)) edges.push(...(await edgesOf(observed, edge)));
    const { revision, ...header } = now;
    if ([...seen].every((each) => each === revision)) return { header, revision, nodes, edges };
  }
  throw new UnsettledError('the data changed while it was read');
}

const nodesOf = async (graph: Graph, label: Label): Promise<StoredNode[]> =>
  inPiecesOfARow(
    mapping(await allNodes(graph, label), (node) => ({
      label,
      key: node.key,
      properties: { ...flatten({ ...node, label: undefined }), ...nodeShape(label).derived?.(node) },
    })),
  );

const edgesOf = async (graph: Graph, edge: EdgeName): Promise<StoredEdge[]> =>
  inPiecesOfARow(
    mapping(await graph.allEdges(edge), ({ key, from, to, ...fields }) => ({
      edge,
      key,
      from,
      to,
      properties: { ...flatten({ key, ...fields, edge: undefined }), ...edgeShape(edge).derived?.(fields) },
    })),
  );
