import { compareText } from '../graph/names.ts';
import { sum, toThousandths } from '../graph/sums.ts';
import { stepsTo } from './distances.ts';
import { CareerFlow, flowRule } from './flow.ts';
import type { StepGraph } from './steps.ts';

export interface Fork {
  readonly role: string;
  /** Of all partings, those that fall here, 0 to 1. */
  readonly share: number;
  /** Steps to each of the roles, in the order asked for; none passes another of them. */
  readonly distances: readonly number[];
}

/** What makes a role a fork, in the words shown to clients. */
export const forkRule = `A role is a fork where careers part: of those that come to one of the roles asked for first, take any two that pass it; by how much do they come to different ones more often as long as both stand here than when both have taken the same next step? Weighed by how many pass, this says of all partings which share falls to the role. ${flowRule} The largest share comes first, then the key; a role whose share rounds to 0 is none.`;

/** See `forkRule`; O(targets × rounds × m), see `CareerFlow`. */
export function careerForks(graph: StepGraph, targets: readonly string[], entries: readonly string[]): Fork[] {
  const numbers = targets.flatMap((role) => graph.number.get(role) ?? []);
  if (numbers.length < targets.length) return [];
  const ends = new Set(numbers);
  const flow = new CareerFlow(graph, ends);
  const { begun, entered } = flow.passages(entries);
  const chances = numbers.map((target) => flow.chances(new Set([target])));
  const arriving = (node: number) => sum(chances.map((chance) => chance[node] ?? 0));
  /** How often two careers from a role come to different ends, of those that come to any: Gini's impurity. */
  const parting = (node: number) => 1 - sum(chances.map((chance) => ((chance[node] ?? 0) / arriving(node)) ** 2));

  const partings = graph.out.map((out, node) => {
    const careers = (begun[node] ?? 0) + (entered[node] ?? 0);
    if (ends.has(node) || careers === 0 || arriving(node) === 0) return 0;
    const onward = out.filter(({ to }) => arriving(to) > 0);
    const later = onward.map(({ to, index }) => (flow.shares[index] ?? 0) * arriving(to) * parting(to));
    return Math.max(0, careers * (arriving(node) * parting(node) - sum(later)));
  });
  const all = sum(partings);
  const steps = numbers.map((target) => stepsTo(graph, target, ({ to }) => to === target || !ends.has(to)));
  return partings
    .flatMap((parted, node): Fork[] => {
      const share = all > 0 ? toThousandths(parted / all) : 0;
      const distances = steps.map((distance) => distance[node] ?? Infinity);
      return share > 0 ? [{ role: graph.roles[node] ?? '', share, distances }] : [];
    })
    .sort((a, b) => b.share - a.share || compareText(a.role, b.role));
}
