import { readingByKeys } from './asked-by-keys.ts';
import type { Compute, Graph } from './port.ts';
import { untilAborted, type EndSignal } from './until-aborted.ts';

/** So many keys are gathered in one question at most, so that nobody waits long for what others ask. */
const mostKeys = 200;

/** An operation that waits for an answer. */
interface Asker {
  readonly seen: (revision: string | null) => void;
  readonly signal: EndSignal | undefined;
}

type Answer = ReadonlyMap<string, unknown>;

/** What several operations ask in the same words. */
interface Gathered {
  readonly keys: Set<string>;
  readonly askers: Asker[];
  readonly answer: Promise<Answer>;
}

/**
 * Asks once what several operations ask in the same turn of the event loop: the cost of a small statement lies in
 * sending it. Nothing is kept, and no answer is older than its question. Names are looked up by each in its own turns.
 */
export function gathering(graph: Graph): Graph {
  const waiting = new Map<string, Gathered>();

  function gather(question: string, ask: (graph: Graph, keys: readonly string[]) => Promise<Answer>): Gathered {
    const keys = new Set<string>();
    const askers: Asker[] = [];
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      if (waiting.get(question) === gathered) waiting.delete(question);
      return ask(observedBy(graph, askers), [...keys]);
    });
    const gathered = { keys, askers, answer };
    waiting.set(question, gathered);
    return gathered;
  }

  function observed(seen: Asker['seen'], signal?: EndSignal, compute?: Compute): Graph {
    async function together<V extends object>(
      question: string,
      keys: readonly string[],
      ask: (graph: Graph, keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
    ): Promise<Map<string, V>> {
      const known = waiting.get(question);
      const gathered = known && known.keys.size + keys.length <= mostKeys ? known : gather(question, ask);
      gathered.askers.push({ seen, signal });
      for (const key of keys) gathered.keys.add(key);
      const answer = (await (signal ? untilAborted(gathered.answer, signal) : gathered.answer)) as ReadonlyMap<
        string,
        V
      >;
      return new Map(
        keys.flatMap((key) => {
          const value = answer.get(key);
          return value ? [[key, value] as const] : [];
        }),
      );
    }

    return { ...graph.observed(seen, signal, compute), observed, ...readingByKeys(together) };
  }

  return observed(() => undefined);
}

/** The graph as all askers read it: told of the revision together, and ended where all of them have gone. */
function observedBy(graph: Graph, askers: readonly Asker[]): Graph {
  const [only] = askers;
  if (askers.length === 1 && only) return graph.observed(only.seen, only.signal);
  const seen = (revision: string | null) => {
    for (const asker of askers) asker.seen(revision);
  };
  const signals = askers.flatMap(({ signal }) => signal ?? []);
  if (signals.length < askers.length) return graph.observed(seen);
  const end = new AbortController();
  const left = () => {
    if (signals.every(({ aborted }) => aborted)) end.abort(signals[0]?.reason);
  };
  for (const signal of signals) signal.addEventListener('abort', left, { once: true });
  left();
  return graph.observed(seen, end.signal);
}
