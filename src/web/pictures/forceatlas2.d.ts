/** What is used of ForceAtlas2; its own types promise a default export that Node does not find in it. */
declare module 'graphology-layout-forceatlas2' {
  import type { AbstractGraph } from 'graphology-types';
  interface Options {
    readonly iterations: number;
    readonly settings: Readonly<Record<string, number | boolean>>;
  }
  /** Moves the nodes of the graph from where they are. */
  const forceAtlas2: { assign(graph: AbstractGraph, options: Options): void };
  export default forceAtlas2;
}
