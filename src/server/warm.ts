import { recipes } from '../../schema/per-revision.ts';
import type { Graph } from '../graph/port.ts';
import type { Projections } from '../graph/projection.ts';

/** Milliseconds after which a look is taken for another revision of the data. */
const lookEvery = 1_000;

/**
 * Makes what is made once per revision before anybody asks: at the start, and again soon after a sync, so that others
 * have their turn. Where it fails, it is made when it is asked for. `warmed` is called when questions about roles find
 * all that they need, or it could not be made; what search needs takes longer and comes last.
 */
export function keepWarm(graph: Graph, projections: Projections, warmed: () => void): void {
  let warm: string | null | undefined;

  async function look(): Promise<void> {
    let revision: string | null | undefined;
    const asking = { seen: (read: string | null) => (revision = read), reading: () => revision };
    const [first, ...others] = recipes;
    if (first) await projections.derive(first, asking);
    if (revision === warm) return;
    const makeOthers = async () => {
      for (const recipe of others) {
        await new Promise(setImmediate);
        await projections.derive(recipe, asking);
      }
    };
    await Promise.all([graph.resolve('Role', ['']), makeOthers()]);
    warmed();
    await graph.search('', { labels: ['Role'], limit: 1 });
    warm = revision;
  }

  const again = () =>
    void look()
      .catch(() => undefined)
      .finally(() => {
        warmed();
        setTimeout(again, lookEvery).unref();
      });
  setImmediate(again);
}
