import { namesOf, placeIn } from '../graph/shape.ts';
import { levels, type Level, type StepPrevalence } from '../graph/shapes/role.ts';
import { totalYears, type Years } from './years.ts';

/** Typical years that a working life leaves for the way to a last role. */
const workingLife = 35;

/** What a path may be warned of. */
export const warningCodes = {
  TAKES_TOO_LONG: `The path takes more than ${String(workingLife)} typical years: longer than most working lives allow.`,
  DEMOTION: 'A step of the path leads to a less senior level.',
  RARE_STEPS: 'The path rests on steps that hardly anyone takes.',
  BACKGROUND_MISSING: 'A step asks for a background that neither the profile nor the path before it brings.',
  LEADS_BACK: 'A step leads back to a role that was outgrown on the path.',
} as const;
export type WarningCode = keyof typeof warningCodes;

export interface Warning {
  readonly code: WarningCode;
  /** The same in words. */
  readonly message: string;
}

interface Titled {
  readonly title: string;
  readonly level: Level;
}

interface WarnedStep {
  /** Still to spend before it. */
  readonly years: Years;
  readonly prevalence: StepPrevalence;
  readonly lacksBackground: boolean;
  readonly leadsBack: boolean;
}

/** What speaks against a path, by its steps and by the roles passed, both ends included. */
export function warningsOf(steps: readonly WarnedStep[], roles: readonly Titled[]): Warning[] {
  const typical = totalYears(steps.map(({ years }) => years)).typical;
  const passages = steps.flatMap((step, at) => {
    const [from, to] = roles.slice(at, at + 2);
    return from && to ? [{ step, from, to }] : [];
  });
  const named = (is: (passage: (typeof passages)[number]) => boolean) =>
    passages
      .filter(is)
      .map(({ from, to }) => `${from.title} to ${to.title}`)
      .join('; ');
  const words: Record<WarningCode, string> = {
    TAKES_TOO_LONG:
      typical > workingLife ? `Takes ${String(typical)} typical years, longer than most working lives allow.` : '',
    DEMOTION: prefixed(
      'Asks for a less senior role',
      named(({ from, to }) => placeIn(levels, to.level) < placeIn(levels, from.level)),
    ),
    RARE_STEPS: prefixed(
      'Rests on steps that hardly anyone takes',
      named(({ step }) => step.prevalence === 'RARE'),
    ),
    BACKGROUND_MISSING: prefixed(
      'Asks for a background that is not at hand',
      named(({ step }) => step.lacksBackground),
    ),
    LEADS_BACK: prefixed(
      'Leads back to a role outgrown',
      named(({ step }) => step.leadsBack),
    ),
  };
  return namesOf(warningCodes).flatMap((code) => (words[code] ? [{ code, message: words[code] }] : []));
}

const prefixed = (what: string, steps: string) => (steps ? `${what}: ${steps}.` : '');
