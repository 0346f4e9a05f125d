import { compareText } from '../graph/names.ts';
import type { StepKind, StepPrevalence } from '../graph/shapes/role.ts';
import type { Background } from './past.ts';
import type { Years } from './years.ts';

/** A career step as the planner needs it. */
export interface Step {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly kind: StepKind;
  readonly years: Years;
  readonly difficulty: number;
  readonly prevalence: StepPrevalence;
  readonly asksFor?: Background | undefined;
}

/** A step with the numbers of its roles, so that searches compare numbers and not names. */
export interface Arc<S extends Step = Step> {
  readonly step: S;
  /** Place in `StepGraph.arcs`. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

export interface StepGraph<S extends Step = Step> {
  /** Role keys in order; a role's number is its place here. */
  readonly roles: readonly string[];
  readonly number: ReadonlyMap<string, number>;
  readonly arcs: readonly Arc<S>[];
  /** By number of the role they start from; in the order of the roles they lead to and then of their keys. */
  readonly out: readonly (readonly Arc<S>[])[];
  /** By number of the role they lead to. */
  readonly into: readonly (readonly Arc<S>[])[];
}

/** Steps from a role to itself lead nowhere and are left out. */
export function createStepGraph<S extends Step>(steps: readonly S[]): StepGraph<S> {
  const ends = new Set<string>();
  for (const { from, to } of steps) ends.add(from).add(to);
  const roles = [...ends].sort(compareText);
  const number = new Map(roles.map((role, at) => [role, at]));
  const numberOf = (role: string) => number.get(role) ?? 0;
  const out: (Arc<S> & { index: number })[][] = roles.map(() => []);
  const into: Arc<S>[][] = roles.map(() => []);
  for (const step of steps) {
    const [from, to] = [numberOf(step.from), numberOf(step.to)];
    if (from !== to) out[from]?.push({ step, index: 0, from, to });
  }
  const arcs = out.flatMap((own) => own.sort((a, b) => a.to - b.to || compareText(a.step.key, b.step.key)));
  for (const [at, arc] of arcs.entries()) {
    arc.index = at;
    into[arc.to]?.push(arc);
  }
  return { roles, number, arcs, out, into };
}
