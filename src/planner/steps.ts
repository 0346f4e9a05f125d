import { compareText } from '../graph/names.ts';
import type { StepKind } from '../graph/shapes/role.ts';
import type { Years } from './years.ts';

/** A career step as the planner needs it. */
export interface Step {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly kind: StepKind;
  readonly years: Years;
  readonly difficulty: number;
}

/** Steps from each role, indexed by number so that large graphs stay small and quick. */
export interface StepGraph<S extends Step> {
  /** Role keys in order; a role's number is its place here. */
  readonly roles: readonly string[];
  readonly number: ReadonlyMap<string, number>;
  /** Steps in the order of the roles they lead to and then of their keys. */
  readonly out: readonly (readonly S[])[];
  readonly into: readonly (readonly S[])[];
}

export function createStepGraph<S extends Step>(steps: readonly S[]): StepGraph<S> {
  const roles = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].sort(compareText);
  const number = new Map(roles.map((role, at) => [role, at]));
  const out: S[][] = roles.map(() => []);
  const into: S[][] = roles.map(() => []);
  for (const step of steps) {
    if (step.from === step.to) continue;
    out[number.get(step.from) ?? -1]?.push(step);
    into[number.get(step.to) ?? -1]?.push(step);
  }
  for (const list of out) list.sort((a, b) => compareText(a.to, b.to) || compareText(a.key, b.key));
  for (const list of into) list.sort((a, b) => compareText(a.from, b.from) || compareText(a.key, b.key));
  return { roles, number, out, into };
}
