import { furtherStep, odds } from './likelihood.ts';
import type { StepGraph } from './steps.ts';
import { sumBy } from '../graph/sums.ts';

/** How careers are taken to run, in the words shown to clients. */
export const flowRule =
  'Careers are taken to begin alike in every entry role, or in any role where none is marked so. Out of a role they take its steps in the proportions of their prevalence, as the likelihood of a way counts them, and at every step a fifth ends; the backgrounds that steps ask for are left out of account.';

/** The share of those in a role who take each step out of it, by index of the arc. */
function sharesOf(graph: StepGraph): Float64Array {
  const shares = new Float64Array(graph.arcs.length);
  for (const out of graph.out) {
    const all = sumBy(out, ({ step }) => odds[step.prevalence]);
    for (const { step, index } of out) shares[index] = (odds[step.prevalence] * furtherStep) / Math.max(1, all);
  }
  return shares;
}

/** What changes less than this from round to round is taken for settled. */
const settled = 1e-8;

/**
 * The careers of a step graph as a Markov chain, in which the roles of `ends` lead on no more; see `flowRule`. Since a
 * fifth ends at every step, what it works out settles within a hundred rounds of O(m), whatever the cycles.
 */
export class CareerFlow {
  /** By index of the arc. */
  readonly shares: Float64Array;
  readonly #graph: StepGraph;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #share: Float64Array;

  constructor(graph: StepGraph, ends: ReadonlySet<number>) {
    const arcs = graph.arcs.filter(({ from }) => !ends.has(from));
    this.#graph = graph;
    this.shares = sharesOf(graph);
    this.#from = Int32Array.from(arcs, ({ from }) => from);
    this.#to = Int32Array.from(arcs, ({ to }) => to);
    this.#share = Float64Array.from(arcs, ({ index }) => this.shares[index] ?? 0);
  }

  /** How many careers begin in each role, of all, and how many enter it by a step, each time counted. */
  passages(entries: readonly string[]): { readonly begun: Float64Array; readonly entered: Float64Array } {
    const { roles, number } = this.#graph;
    const starts = (entries.length > 0 ? entries : roles).flatMap((role) => number.get(role) ?? []);
    const begun = new Float64Array(roles.length);
    for (const start of starts) begun[start] = 1 / starts.length;
    const inRole = this.#settle(begun, this.#from, this.#to);
    return { begun, entered: inRole.map((careers, node) => careers - (begun[node] ?? 0)) };
  }

  /** How likely a career in each role is to come to one of `targets`, which are among the ends. */
  chances(targets: ReadonlySet<number>): Float64Array {
    const arrived = new Float64Array(this.#graph.roles.length);
    for (const target of targets) arrived[target] = 1;
    return this.#settle(arrived, this.#to, this.#from);
  }

  /** What flows along the arcs, one way or the other, from what is there at first. */
  #settle(first: Float64Array, giving: Int32Array, taking: Int32Array): Float64Array {
    for (let before = first; ;) {
      const next = first.slice();
      for (let arc = 0; arc < taking.length; arc += 1) {
        const taker = taking[arc] ?? 0;
        next[taker] = (next[taker] ?? 0) + (this.#share[arc] ?? 0) * (before[giving[arc] ?? 0] ?? 0);
      }
      let change = 0;
      for (let node = 0; node < next.length; node += 1)
        change = Math.max(change, Math.abs((next[node] ?? 0) - (before[node] ?? 0)));
      if (change < settled) return next;
      before = next;
    }
  }
}
