import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import { shortHash } from '../tag.ts';

/** One thread draws, begun when first needed and ended when nothing was drawn for a minute. */
const thread = new Piscina({
  filename: new URL('draw.js', import.meta.url).href,
  execArgv: [],
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 60_000,
});

/** Some 40 kB each. */
const kept = new LRUCache<string, Uint8Array<ArrayBuffer>, string>({
  max: 200,
  fetchMethod: (_, __, { context: svg }) => thread.run(svg) as Promise<Uint8Array<ArrayBuffer>>,
});

/** A picture as PNG, as large as it says; drawn once for as long as it is asked for. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  return kept.forceFetch(shortHash(svg), { context: svg });
}
