import { inOnePiece, mapping, type Work } from '../graph/in-pieces.ts';
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
export function* stepGraphOf<S extends Step>(steps: readonly S[]): Work<StepGraph<S>> {
  const named = new Set<string>();
  for (const { from, to } of steps) {
    named.add(from).add(to);
    yield;
  }
  const roles = [...named].sort(compareText);
  const number = new Map(yield* mapping(roles.entries(), ([at, role]) => [role, at] as const));
  const out: Arc<S>[][] = roles.map(() => []);
  const into: Arc<S>[][] = roles.map(() => []);
  for (const step of steps) {
    const [from, to] = [number.get(step.from) ?? 0, number.get(step.to) ?? 0];
    if (from !== to) out[from]?.push({ step, index: 0, from, to });
    yield;
  }
  const arcs: Arc<S>[] = [];
  for (const leaving of out) {
    leaving.sort((a, b) => a.to - b.to || compareText(a.step.key, b.step.key));
    for (const [at, arc] of leaving.entries()) {
      const numbered = { ...arc, index: arcs.length };
      leaving[at] = numbered;
      arcs.push(numbered);
      into[arc.to]?.push(numbered);
    }
    yield;
  }
  return { roles, number, arcs, out, into };
}

export const createStepGraph = <S extends Step>(steps: readonly S[]): StepGraph<S> => inOnePiece(stepGraphOf(steps));
