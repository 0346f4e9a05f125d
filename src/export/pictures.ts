import type { Dataset, StoredNode } from '../graph/dataset.ts';
import { endsOf, nodeId, titleOf } from './plain.ts';

/** For Graphviz. */
export function dot({ nodes, edges }: Dataset): string {
  return [
    'digraph {',
    '  rankdir=LR; node [shape=box, style=rounded];',
    ...nodes.map((node) => `  ${quoted(nodeId(node))} [label=${quoted(titleOf(node))}, class=${quoted(node.label)}];`),
    ...edges.map((edge) => {
      const { type, from, to } = endsOf(edge);
      return `  ${quoted(nodeId(from))} -> ${quoted(nodeId(to))} [label=${quoted(type)}];`;
    }),
    '}',
    '',
  ].join('\n');
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** For Mermaid, which Markdown shows. */
export function mermaid({ nodes, edges }: Dataset): string {
  const places = new Map(nodes.map((node, at) => [nodeId(node), `n${String(at)}`]));
  const place = (node: Pick<StoredNode, 'label' | 'key'>) => places.get(nodeId(node)) ?? nodeId(node);
  return [
    'flowchart LR',
    ...nodes.map((node) => `  ${place(node)}["${titleOf(node).replaceAll('"', '#quot;')}"]:::${node.label}`),
    ...edges.map((edge) => {
      const { type, from, to } = endsOf(edge);
      return `  ${place(from)} -->|${type}| ${place(to)}`;
    }),
    '',
  ].join('\n');
}
