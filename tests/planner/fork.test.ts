import { describe, expect, it } from 'vitest';
import { bridges } from '../../src/planner/bridges.ts';
import { careerForks } from '../../src/planner/fork.ts';
import { gatewayRoles } from '../../src/planner/gateways.ts';
import { createStepGraph, type Step } from '../../src/planner/steps.ts';
import { step, steps } from './steps.ts';

const forks = (all: readonly Step[], entries: string[], targets: string[]) =>
  careerForks(createStepGraph(all), targets, entries).map(
    ({ role, share, distances }) => `${role} ${share} ${distances.join(',')}`,
  );
const rare = (ends: string) => step(ends, { prevalence: 'RARE' });

describe('a career fork', () => {
  it.each<[string, Step[], string[], string[], string[]]>([
    ['is where careers part, not before', steps('a>b b>x b>y'), ['a'], ['x', 'y'], ['b 1 1,1']],
    ['is none where one role comes on the way to the other', steps('a>x x>y'), ['a'], ['x', 'y'], []],
    ['is none where one role cannot be reached', steps('a>x b>y'), ['a'], ['x', 'y'], []],
    ['is none where no career begins', steps('a>b b>x b>y'), ['x'], ['x', 'y'], []],
    ['is none for an unknown role', steps('a>x'), ['a'], ['x', 'nowhere'], []],
    ['may lie nearer to one of the roles', steps('a>x a>b b>y'), ['a'], ['x', 'y'], ['a 1 1,2']],
    ['begins anywhere where no role is an entry', steps('a>b b>x b>y'), [], ['x', 'y'], ['b 1 1,1']],
    ['is between three as well', steps('a>x a>y a>z'), ['a'], ['x', 'y', 'z'], ['a 1 1,1,1']],
    [
      'weighs by the careers that pass',
      steps('a>b a>c c>d b>x b>y d>x d>y'),
      ['a'],
      ['x', 'y'],
      ['b 0.55 1,1', 'd 0.45 1,1'],
    ],
    ['stands within a cycle', steps('a>b b>a a>x b>y'), ['a', 'b'], ['x', 'y'], ['a 0.5 1,2', 'b 0.5 2,1']],
    // Of 51 careers at c one turns to x: nearly all has been decided at a.
    [
      'is decided early where later turns are rare',
      [...steps('a>b a>c b>x c>y'), rare('c>x'), rare('b>y')],
      ['a'],
      ['x', 'y'],
      ['a 0.923 2,2', 'b 0.038 1,1', 'c 0.038 1,1'],
    ],
  ])('%s', (_, all, entries, targets, expected) => {
    expect(forks(all, entries, targets)).toEqual(expected);
  });
});

describe('gateway roles', () => {
  it('are passed by most careers to the executive team, and by none that begins there', () => {
    const all = [...steps('a>b b>x c>x d>x'), step('a>c', { prevalence: 'COMMON' })];
    expect(gatewayRoles(createStepGraph(all), ['a', 'd'], ['x']).map(({ role, share }) => `${role} ${share}`)).toEqual([
      'b 0.338',
      'c 0.113',
      'a 0',
      'd 0',
      'x 0',
    ]);
  });

  it('lie on the shortest paths of pairs, which decide among equals; parallel steps count once', () => {
    const shared = gatewayRoles(createStepGraph(steps('a>b:SWITCH a>b:LATERAL a>c b>d c>d')), ['a'], []);
    expect(shared.slice(0, 3)).toEqual([
      { role: 'b', share: 0, betweenness: 0.5 / 6 },
      { role: 'c', share: 0, betweenness: 0.5 / 6 },
      { role: 'a', share: 0, betweenness: 0 },
    ]);
  });

  it('are none without steps', () => {
    expect(gatewayRoles(createStepGraph([]), [], [])).toEqual([]);
  });
});

describe('bridges', () => {
  it('lead from one set of roles to another, the most usual first, then the easiest', () => {
    const all = [
      step('a>x', { difficulty: 3 }),
      step('b>x', { difficulty: 2 }),
      step('x>a'),
      step('a>b'),
      step('b>y', { difficulty: 2, years: { min: 0, typical: 1, max: 2 } }),
      rare('a>y'),
    ];
    const found = bridges(all, new Set(['a', 'b']), new Set(['x', 'y']));
    expect(found.map(({ key }) => key)).toEqual(['b>y', 'b>x', 'a>x', 'a>y']);
  });
});
