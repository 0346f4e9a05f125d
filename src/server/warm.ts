import { recipes } from '../../schema/per-revision.ts';
import type { Graph } from '../graph/port.ts';
import type { Projections } from '../graph/projection.ts';

/** Milliseconds after which a look is taken for another revision of the data. */
const lookEvery = 1_000;

/** How often a question is asked at the start where its answer is given up: a Neo4j that has just started plans for seconds. */
const attempts = 3;

interface Warming {
  readonly graph: Graph;
  readonly projections: Projections;
  /** Asked once each at the start, so that the engine knows the statements they take. */
  readonly questions: readonly string[];
  /** Says whether an answer came in time. */
  readonly ask: (question: string) => Promise<boolean>;
}

/**
 * Makes what is made once per revision before anybody asks: at the start, and again soon after a sync, one thing after
 * the other, so that others have their turn. Where it fails, it is made when it is asked for. Gives whether the start is
 * over.
 */
export function keepWarm({ graph, projections, questions, ask }: Warming): () => boolean {
  let warm: string | null | undefined;
  let started = false;

  async function look(): Promise<void> {
    let revision: string | null | undefined;
    const asking = { seen: (read: string | null) => (revision = read), reading: () => revision };
    for (const recipe of recipes) {
      await projections.derive(recipe, asking);
      if (revision === warm) return;
      await new Promise(setImmediate);
    }
    await graph.search('', { labels: ['Role'], limit: 1 });
    warm = revision;
  }

  async function start(): Promise<void> {
    for (let attempt = 1; attempt < attempts && !(await succeeds(look)); attempt += 1);
    for (const question of questions)
      for (let attempt = 0; attempt < attempts && !(await ask(question).catch(() => false)); attempt += 1);
    started = true;
  }

  async function again(): Promise<void> {
    await succeeds(look);
    setTimeout(() => void again(), lookEvery).unref();
  }

  setImmediate(() => void start().then(again));
  return () => started;
}

const succeeds = (work: () => Promise<void>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );
