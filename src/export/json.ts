import { edgeFrom, nodeFrom } from '../graph/columns.ts';
import type { Dataset } from '../graph/dataset.ts';
import { mapping, type Work } from '../graph/in-pieces.ts';
import { endsOf, visible, type Parts } from './plain.ts';

/** Nodes and edges as the API knows them, with their evidence. */
export function* json({ header, revision, nodes, edges }: Dataset): Work<Parts> {
  const nodeItems = yield* mapping(nodes, ({ label, properties }) => item(nodeFrom(label, properties)));
  const edgeItems = yield* mapping(edges, (stored) => {
    const { type, from, to } = endsOf(stored);
    const { edge, ...fields } = edgeFrom(stored.edge, stored.from, stored.to, stored.properties);
    return item({ edge, type, fromLabel: from.label, toLabel: to.label, ...fields });
  });
  const head = JSON.stringify({ ...header, revision }, null, 2).slice(0, -'\n}'.length);
  return [head, ',\n  "nodes": ', ...list(nodeItems), ',\n  "edges": ', ...list(edgeItems), '\n}\n'];
}

/** As one in a list of the whole. */
const item = (value: object): string => `    ${JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')}`;

const list = (items: Parts): Parts =>
  items.length === 0 ? ['[]'] : ['[\n', ...items.map((each, at) => (at === 0 ? each : `,\n${each}`)), '\n  ]'];

/** A line for the dataset, each record and each relationship, with properties as Neo4j stores them. */
export function* ndjson({ header, revision, nodes, edges }: Dataset): Work<Parts> {
  return [
    line({ dataset: { ...header, revision } }),
    ...(yield* mapping(nodes, ({ label, properties }) => line({ node: label, properties: visible(properties) }))),
    ...(yield* mapping(edges, (stored) =>
      line({ edge: stored.edge, ...endsOf(stored), properties: visible(stored.properties) }),
    )),
  ];
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
