import { writeFile } from 'node:fs/promises';
import { MultiDirectedGraph } from 'graphology';
import { write as writeGexf } from 'graphology-gexf';
import type { Attributes } from 'graphology-types';
import { edgeShapes } from '../graph/model.ts';
import { edgeFrom, nodeFrom } from '../graph/columns.ts';
import type { Dataset, Properties } from '../graph/stored.ts';
import { UsageError } from './error.ts';
import { mappingTable } from './mappings.ts';
import { counted } from './text.ts';

type Write = (dataset: Dataset) => string;

const writers: Readonly<Record<string, Write>> = { '.json': json, '.gexf': gexf, '.sssom.tsv': mappingTable };

/** Writes the whole dataset to a file, in the format that its ending names. */
export async function exportData(dataset: Dataset, file: string): Promise<string> {
  const write = Object.entries(writers).find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  if (!write)
    throw new UsageError(`"${file}" ends in no known format: name a file in ${Object.keys(writers).join(' or ')}.`);
  await writeFile(file, write(dataset));
  return `${file}: ${counted(dataset.nodes.length, 'node')} and ${counted(dataset.edges.length, 'edge')}, revision ${dataset.revision}`;
}

/** Nodes and edges as the API knows them, with their evidence. */
function json({ header, revision, nodes, edges }: Dataset): string {
  const whole = {
    ...header,
    revision,
    nodes: nodes.map(({ label, properties }) => nodeFrom(label, properties)),
    edges: edges.map(({ edge, from, to, properties }) => edgeFrom(edge, from, to, properties)),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** For Gephi, NetworkX and the like: every value a plain one, lists joined by semicolons. */
function gexf({ nodes, edges }: Dataset): string {
  const graph = new MultiDirectedGraph();
  for (const { label, key, properties } of nodes)
    graph.addNode(`${label}:${key}`, { type: label, ...plain(properties) });
  for (const { edge, key, from, to, properties } of edges) {
    const ends = edgeShapes[edge];
    graph.addDirectedEdgeWithKey(`${edge}:${key}`, `${ends.from}:${from}`, `${ends.to}:${to}`, {
      type: ends.type,
      ...plain(properties),
    });
  }
  const labelled = (key: string, attributes: Attributes) => ({ label: String(attributes.title ?? key), attributes });
  return writeGexf(graph, { version: '1.3', formatNode: labelled });
}

/** Forms kept for look-up and sorting, which no record holds. */
const internal = ['names', 'sortName'];

const plain = (properties: Properties) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !internal.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]),
  );
