import { namesOf } from '../graph/shape.ts';
import { levels, type Level } from '../graph/shapes/role.ts';
import { totalYears, type Years } from './years.ts';

/** Typical years that a working life leaves for the way to a last role. */
const workingLife = 35;

/** What a path may be warned of. */
export const warningCodes = {
  TAKES_TOO_LONG: `The path takes more than ${String(workingLife)} typical years: longer than most working lives allow.`,
  DEMOTION: 'A step of the path leads to a less senior level.',
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

const seniority = (level: Level): number => namesOf(levels).indexOf(level);

/** What speaks against a path, with the years still to spend before each step and the roles passed, both ends included. */
export function warningsOf(years: readonly Years[], roles: readonly Titled[]): Warning[] {
  const typical = totalYears(years).typical;
  const demotions = roles
    .slice(1)
    .map((to, at) => ({ from: roles[at] ?? to, to }))
    .filter(({ from, to }) => seniority(to.level) < seniority(from.level))
    .map(({ from, to }) => `${from.title} to ${to.title}`);
  const warnings: Warning[] = [];
  if (typical > workingLife)
    warnings.push({
      code: 'TAKES_TOO_LONG',
      message: `Takes ${String(typical)} typical years, longer than most working lives allow.`,
    });
  if (demotions.length > 0)
    warnings.push({ code: 'DEMOTION', message: `Asks for a less senior role: ${demotions.join('; ')}.` });
  return warnings;
}
