export interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * The cycles that a walk in depth comes upon, each as the links that form it: at least one where there is any. Links of
 * a node to itself do not count. Linear in nodes and links, but for the length of the trail.
 */
export function findCycles<L extends Link>(links: readonly L[]): L[][] {
  const leaving = new Map<string, L[]>();
  for (const link of links)
    if (link.from !== link.to) leaving.set(link.from, [...(leaving.get(link.from) ?? []), link]);
  const done = new Set<string>();
  const trail: L[] = [];
  const cycles: L[][] = [];
  const visit = (node: string) => {
    for (const link of leaving.get(node) ?? []) {
      const start = trail.findIndex(({ from }) => from === link.to);
      if (start >= 0 || link.to === node) cycles.push([...trail.slice(start), link]);
      else if (!done.has(link.to)) {
        trail.push(link);
        visit(link.to);
        trail.pop();
      }
    }
    done.add(node);
  };
  for (const node of leaving.keys()) if (!done.has(node)) visit(node);
  return cycles;
}

/** `a → b → a`. */
export const printCycle = (cycle: readonly Link[]): string =>
  [...cycle.map(({ from }) => from), cycle[0]?.from ?? ''].join(' → ');
