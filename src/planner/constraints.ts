import type { StepKind } from '../graph/shapes/role.ts';
import { pathLimit } from './limits.ts';
import type { Step } from './steps.ts';

/** What a path must keep to; what is undefined or empty sets no constraint. */
export interface Constraints {
  readonly avoid: readonly string[];
  readonly via: readonly string[];
  readonly kinds: readonly StepKind[] | undefined;
  readonly maxSteps: number | undefined;
  readonly maxYears: number | undefined;
  /** Roles that the kind of organization has no place for; they are not passed. */
  readonly outsideOrganization: ReadonlySet<string> | undefined;
}

export const unconstrained: Constraints = {
  avoid: [],
  via: [],
  kinds: undefined,
  maxSteps: undefined,
  maxYears: undefined,
  outsideOrganization: undefined,
};

/** The constraints a client may set, by the names of their arguments, and what lifting each means. */
export const constraintNames = {
  AVOID: 'The roles to avoid.',
  VIA: 'The roles to pass.',
  KINDS: 'The kinds of step allowed.',
  MAX_STEPS: 'The greatest number of steps.',
  MAX_YEARS: 'The greatest number of typical years.',
  ORGANIZATION_TYPE: 'The kind of organization.',
} as const;
export type ConstraintName = keyof typeof constraintNames;

const fields = {
  AVOID: 'avoid',
  VIA: 'via',
  KINDS: 'kinds',
  MAX_STEPS: 'maxSteps',
  MAX_YEARS: 'maxYears',
  ORGANIZATION_TYPE: 'outsideOrganization',
} as const satisfies Record<ConstraintName, keyof Constraints>;

const allNames = Object.keys(fields) as ConstraintName[];

export const constraintsSet = (constraints: Constraints): ConstraintName[] =>
  allNames.filter((name) => {
    const value = constraints[fields[name]];
    return Array.isArray(value) && name !== 'KINDS' ? value.length > 0 : value !== undefined;
  });

export const without = (constraints: Constraints, lifted: readonly ConstraintName[]): Constraints => ({
  ...constraints,
  ...Object.fromEntries(lifted.map((name) => [fields[name], unconstrained[fields[name]]])),
});

/** The part of a search that constraints decide; both ends of a path are never refused by the kind of organization. */
export function searchWithin(
  { avoid, via, kinds, maxSteps, maxYears, outsideOrganization }: Constraints,
  ends: readonly string[],
) {
  const avoided = new Set(avoid);
  const passable = (role: string) => !avoided.has(role) && (!outsideOrganization?.has(role) || ends.includes(role));
  const anyRole = avoided.size === 0 && outsideOrganization === undefined;
  return {
    allows: ({ from, to, kind }: Step) =>
      (kinds?.includes(kind) ?? true) && (anyRole || (passable(from) && passable(to))),
    via,
    maxSteps: Math.min(maxSteps ?? pathLimit, pathLimit),
    maxYears: maxYears ?? Infinity,
  };
}
