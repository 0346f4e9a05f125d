import { describe, expect, it } from 'vitest';
import type { Level, StepPrevalence } from '../../src/graph/shapes/role.ts';
import { warningsOf } from '../../src/planner/warnings.ts';

const usual = (typical: number) => ({
  years: { min: 0, typical, max: 40 },
  prevalence: 'USUAL' as StepPrevalence,
  lacksBackground: false,
  leadsBack: false,
});
const after = (...typical: number[]) => typical.map(usual);
const passing = (...levels: Level[]) => levels.map((level, at) => ({ title: 'ABC'[at] ?? '', level }));

describe('a path is warned of', () => {
  it.each([
    ['nothing that speaks against it', after(5, 30), passing('ENTRY', 'SENIOR', 'C_SUITE'), []],
    [
      'more typical years than a working life allows',
      after(5, 30.5),
      passing('ENTRY', 'SENIOR', 'C_SUITE'),
      [
        {
          code: 'TAKES_TOO_LONG',
          message: 'Takes 35.5 typical years, longer than most working lives allow.',
        },
      ],
    ],
    [
      'a step to a less senior level, though not to an equal one',
      after(2, 2),
      passing('MANAGER', 'SENIOR', 'SENIOR'),
      [{ code: 'DEMOTION', message: 'Asks for a less senior role: A to B.' }],
    ],
    [
      'steps that hardly anyone takes',
      [usual(2), { ...usual(2), prevalence: 'RARE' as const }],
      passing('SENIOR', 'LEAD', 'C_SUITE'),
      [{ code: 'RARE_STEPS', message: 'Rests on steps that hardly anyone takes: B to C.' }],
    ],
    [
      'steps whose background is not at hand',
      [{ ...usual(2), lacksBackground: true }, usual(2)],
      passing('SENIOR', 'LEAD', 'C_SUITE'),
      [{ code: 'BACKGROUND_MISSING', message: 'Asks for a background that is not at hand: A to B.' }],
    ],
    [
      'steps that lead back',
      [usual(2), { ...usual(2), leadsBack: true }],
      passing('SENIOR', 'SENIOR', 'SENIOR'),
      [{ code: 'LEADS_BACK', message: 'Leads back to a role outgrown: B to C.' }],
    ],
    ['nothing where there are no steps', [], passing('BOARD'), []],
  ])('%s', (_, steps, roles, expected) => {
    expect(warningsOf(steps, roles)).toEqual(expected);
  });
});
