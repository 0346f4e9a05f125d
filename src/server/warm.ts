import { recipes } from '../../schema/per-revision.ts';
import type { Graph } from '../graph/port.ts';
import type { Projections } from '../graph/projection.ts';

/** Milliseconds after which a look is taken for another revision of the data. */
const lookEvery = 1_000;

/**
 * Makes what is made once per revision before anybody asks: at the start, and again soon after a sync, one thing after
 * the other, so that others have their turn; early what roles are asked for by. Where it fails, it is made when it is
 * asked for.
 */
export function keepWarm(graph: Graph, projections: Projections): void {
  let warm: string | null | undefined;

  async function look(): Promise<void> {
    let revision: string | null | undefined;
    const asking = { seen: (read: string | null) => (revision = read), reading: () => revision };
    for (const recipe of recipes) {
      await projections.derive(recipe, asking);
      if (revision === warm) return;
      await new Promise(setImmediate);
      if (recipe === recipes[0]) await graph.resolve('Role', ['']);
    }
    await graph.search('', { labels: ['Role'], limit: 1 });
    warm = revision;
  }

  const again = () =>
    void look()
      .catch(() => undefined)
      .finally(() => setTimeout(again, lookEvery).unref());
  setImmediate(again);
}
