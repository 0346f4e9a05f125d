/** What is used of dagre; its own types name files without endings, which Node's resolution does not find. */
declare module '@dagrejs/dagre' {
  interface Point {
    readonly x: number;
    readonly y: number;
  }
  interface Size {
    readonly width: number;
    readonly height: number;
  }
  export class Graph {
    constructor(options: { readonly multigraph?: boolean });
    setGraph(options: Readonly<Record<string, string | number>>): this;
    setNode(id: string, size: Size): this;
    setEdge(
      from: string,
      to: string,
      label: Partial<Size> & { readonly weight: number; readonly labelpos?: 'c' },
    ): this;
    graph(): Size;
    node(id: string): Point & Size;
    edge(from: string, to: string): Partial<Point> & { readonly points: readonly Point[] };
  }
  export function layout(graph: Graph): void;
}
