import { LRUCache } from 'lru-cache';
import { askingOne, readingByKeys } from './asked-by-keys.ts';
import type { Understood } from './naming/resolver.ts';
import type { Compute, Graph, Revision } from './port.ts';
import { tell } from './telling.ts';
import type { EndSignal } from './until-aborted.ts';

export interface Remembering {
  /** How many rows are kept, those not asked for longest dropped first. */
  readonly rows: number;
  /** For how many milliseconds the revision of the data is taken for current; 0 asks before every operation. */
  readonly checkEvery: number;
}

/**
 * Keeps what was read, for as long as the data has the revision it was read at: answers are at most `checkEvery`
 * milliseconds older than the data, and each operation still reads one revision alone.
 */
export function remembering(graph: Graph, { rows, checkEvery }: Remembering): Graph {
  const kept = new LRUCache<string, object>({ maxSize: rows, sizeCalculation: sizeOf });
  let current: Promise<Revision | null> | undefined;
  let checked = -Infinity;

  function revision(): Promise<Revision | null> {
    if (current && performance.now() - checked < checkEvery) return current;
    const asked = graph.revision();
    [current, checked] = [asked, performance.now()];
    asked.catch(() => {
      if (current === asked) current = undefined;
    });
    return asked;
  }

  function observed(seen: (revision: string | null) => void, signal?: EndSignal, compute?: Compute): Graph {
    let fixed: Promise<string | null> | undefined;
    /** The revision this operation reads. */
    const at = () => (fixed ??= revision().then((known) => known?.revision ?? null));

    /** What is kept for some keys at the operation's revision, and the answer for the others, kept from now on. */
    async function recall<V extends object>(
      question: string,
      keys: readonly string[],
      ask: (graph: Graph, missing: readonly string[]) => Promise<ReadonlyMap<string, V>>,
    ): Promise<Map<string, V>> {
      const here = await at();
      seen(here);
      const id = (key: string) => `${String(here)} ${question} ${key}`;
      const found = new Map<string, V>();
      const missing = keys.filter((key) => {
        const known = kept.get(id(key)) as V | undefined;
        if (known) found.set(key, known);
        return !known;
      });
      tell('lookup', { kept: found.size, read: missing.length });
      if (missing.length === 0) return found;
      const read = new Set<string | null>();
      const answer = await ask(
        graph.observed(
          (revised) => {
            read.add(revised);
            noted(revised);
          },
          signal,
          compute,
        ),
        missing,
      );
      const keep = read.size === 1 && read.has(here);
      for (const [key, value] of answer) {
        found.set(key, value);
        if (keep) kept.set(id(key), value);
      }
      return found;
    }

    /** Another revision than the one taken for current makes the next operation ask anew. */
    function noted(revised: string | null): void {
      seen(revised);
      void at().then((here) => {
        if (revised !== here) current = undefined;
      });
    }

    const one = askingOne(recall);
    return {
      async revision() {
        const known = await revision();
        seen(known?.revision ?? null);
        return known;
      },
      observed,
      ...readingByKeys(recall),
      resolve: (label, names) =>
        recall<readonly Understood[]>(`names ${label}`, names, (asked, missing) => asked.resolve(label, missing)),
      search: (text, query) => one(`search ${JSON.stringify([text, query])}`, (asked) => asked.search(text, query)),
      counts: () => one('counts', (asked) => asked.counts()),
      facts: () => one('facts', (asked) => asked.facts()),
      allEdges: (edge, fields) => graph.observed(noted, signal, compute).allEdges(edge, fields),
      ready: () => graph.ready(),
      close: () => graph.close(),
    };
  }

  return { ...graph, revision, observed };
}

/** The number of rows an answer holds. */
function sizeOf(answer: object): number {
  if (Array.isArray(answer)) return 1 + answer.length;
  return 'rows' in answer && Array.isArray(answer.rows) ? 1 + answer.rows.length : 1;
}
