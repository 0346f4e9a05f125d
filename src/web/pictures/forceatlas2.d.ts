/** What is used of ForceAtlas2; its own types promise a default export that Node does not find in it. */
declare module 'graphology-layout-forceatlas2' {
  import type { AbstractGraph } from 'graphology-types';
  interface Options {
    readonly iterations: number;
    readonly settings: Readonly<Record<string, number | boolean>>;
  }
  export default function forceAtlas2(
    graph: AbstractGraph,
    options: Options,
  ): Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}
