import { Graph, layout } from '@dagrejs/dagre';
import { Box, boxHeight, boxWidth, Mark, Picture, type Point, type Tone } from './svg.tsx';

export interface DiagramNode {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly href?: string | undefined;
  readonly tone?: Tone;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  readonly tone?: Exclude<Tone, 'end'>;
  readonly dashed?: boolean;
}

export interface Diagram {
  readonly title: string;
  readonly description: string;
  /** Top to bottom, bottom to top, or a tree from left to right. */
  readonly direction: 'TB' | 'BT' | 'LR';
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

const padding = 12;

/** Boxes joined by arrows, in layers (dagre, after Gansner et al. 1993). */
export function GraphPicture({ title, description, direction, nodes, edges }: Diagram) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction,
    nodesep: direction === 'LR' ? 14 : 26,
    ranksep: direction === 'LR' ? 92 : 34,
    marginx: padding,
    marginy: padding,
  });
  for (const { id, title: name, note } of nodes) graph.setNode(id, { width: boxWidth, height: boxHeight(name, note) });
  for (const { from, to, label, tone, dashed } of edges) {
    const space = label === undefined ? {} : { width: label.length * 6.3 + 10, height: 22, labelpos: 'c' as const };
    // What most take runs straight, the rest around it.
    graph.setEdge(from, to, { weight: tone === 'main' ? 8 : dashed ? 1 : 3, ...space });
  }
  layout(graph);
  const { width, height } = graph.graph();
  const left = Math.max(0, ...edges.map((edge) => padding / 2 - leftmost(graph, edge)));
  const routes = edges.map((edge) => ({ ...edge, ...(direction === 'LR' ? branch(graph, edge) : route(graph, edge)) }));
  return (
    <Picture x={-left} width={width + left} height={height} title={title} description={description}>
      {routes.map(({ from, to, line, tone = 'side', dashed = false }) => (
        <path
          key={`${from} ${to}`}
          d={line}
          class={`line ${tone}${dashed ? ' dashed' : ''}`}
          {...(direction === 'LR' ? {} : { 'marker-end': `url(#arrow-${tone})` })}
        />
      ))}
      {routes.map(({ from, to, x, y, label }) =>
        label === undefined || x === undefined || y === undefined ? null : (
          <Mark key={`${from} ${to}`} x={x} y={y}>
            {label}
          </Mark>
        ),
      )}
      {nodes.map((node) => {
        const { x, y, width: across, height: down } = graph.node(node.id);
        return <Box key={node.id} {...node} x={x} y={y} width={across} height={down} />;
      })}
    </Picture>
  );
}

/** How far to the left a line goes: it may pass beyond all boxes. */
const leftmost = (graph: Graph, { from, to }: DiagramEdge): number =>
  Math.min(...graph.edge(from, to).points.map(({ x }: Point) => x));

interface Route {
  readonly line: string;
  /** Where its label stands. */
  readonly x: number | undefined;
  readonly y: number | undefined;
}

function route(graph: Graph, { from, to }: DiagramEdge): Route {
  const { points, x, y } = graph.edge(from, to);
  return { line: curve(points), x, y };
}

/** From the right of one box to the left of another, its label beside the latter. */
function branch(graph: Graph, { from, to, label = '' }: DiagramEdge): Route {
  const [parent, child] = [graph.node(from), graph.node(to)];
  const start = { x: parent.x + parent.width / 2, y: parent.y };
  const end = { x: child.x - child.width / 2, y: child.y };
  const bend = start.x + 28;
  const line = `M${at(start)}C${at({ x: bend, y: start.y })} ${at({ x: start.x + 8, y: end.y })} ${at({ x: bend + 8, y: end.y })}H${String(end.x)}`;
  return { line, x: end.x - label.length * 3.4 - 12, y: end.y };
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A line that passes near its bends, rounded. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const next = rest[index + 1];
    if (!next) return `L${at(point)}`;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${at(first)} ${parts.join(' ')}`;
}
