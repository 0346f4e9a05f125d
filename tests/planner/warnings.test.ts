import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/graph/shapes/role.ts';
import { warningsOf } from '../../src/planner/warnings.ts';

const after = (...typical: number[]) => typical.map((each) => ({ min: 0, typical: each, max: 40 }));
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
    ['nothing where there are no steps', [], passing('BOARD'), []],
  ])('%s', (_, years, roles, expected) => {
    expect(warningsOf(years, roles)).toEqual(expected);
  });
});
