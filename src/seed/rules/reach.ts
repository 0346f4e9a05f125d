import type { Link } from './cycles.ts';

/** Everything that links lead to from the given nodes, these included; `in` follows the links backwards. */
export function reach(start: Iterable<string>, links: readonly Link[], direction: 'out' | 'in'): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) {
    const [near, far] = direction === 'out' ? [from, to] : [to, from];
    next.set(near, [...(next.get(near) ?? []), far]);
  }
  const reached = new Set(start);
  for (const node of reached) for (const far of next.get(node) ?? []) reached.add(far);
  return reached;
}
