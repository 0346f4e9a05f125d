import { edgeFrom, nodeFrom } from '../graph/columns.ts';
import type { Dataset } from '../graph/dataset.ts';
import { endsOf, visible } from './plain.ts';

/** Nodes and edges as the API knows them, with their evidence. */
export function json({ header, revision, nodes, edges }: Dataset): string {
  const whole = {
    ...header,
    revision,
    nodes: nodes.map(({ label, properties }) => nodeFrom(label, properties)),
    edges: edges.map((stored) => {
      const { type, from, to } = endsOf(stored);
      const { edge, ...fields } = edgeFrom(stored.edge, stored.from, stored.to, stored.properties);
      return { edge, type, fromLabel: from.label, toLabel: to.label, ...fields };
    }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** A line for the dataset, each record and each relationship, with properties as Neo4j stores them. */
export function ndjson({ header, revision, nodes, edges }: Dataset): string {
  const lines = [
    { dataset: { ...header, revision } },
    ...nodes.map(({ label, properties }) => ({ node: label, properties: visible(properties) })),
    ...edges.map((stored) => ({ edge: stored.edge, ...endsOf(stored), properties: visible(stored.properties) })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
