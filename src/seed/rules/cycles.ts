import { groupBy } from '../../graph/group-by.ts';

export interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * The cycles that a walk in depth comes upon, each as the links that form it: at least one where there is any. Links of
 * a node to itself do not count. Linear in nodes and links; the trail is kept by hand, so that no chain is too long.
 */
export function findCycles<L extends Link>(links: readonly L[]): L[][] {
  const leaving = groupBy(
    links.filter(({ from, to }) => from !== to),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const cycles: L[][] = [];
  for (const root of leaving.keys()) {
    if (done.has(root)) continue;
    const trail: L[] = [];
    const placeOnTrail = new Map([[root, 0]]);
    const open = [{ node: root, rest: [...(leaving.get(root) ?? [])].values() }];
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const { value: link, done: walked } = last.rest.next();
      if (walked) {
        done.add(last.node);
        placeOnTrail.delete(last.node);
        open.pop();
        trail.pop();
        continue;
      }
      const place = placeOnTrail.get(link.to);
      if (place !== undefined) cycles.push([...trail.slice(place), link]);
      else if (!done.has(link.to)) {
        trail.push(link);
        placeOnTrail.set(link.to, trail.length);
        open.push({ node: link.to, rest: [...(leaving.get(link.to) ?? [])].values() });
      }
    }
  }
  return cycles;
}

/** `a → b → a`. */
export const printCycle = (cycle: readonly Link[]): string =>
  [...cycle.map(({ from }) => from), cycle[0]?.from ?? ''].join(' → ');
