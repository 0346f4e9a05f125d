import { describe, expect, it } from 'vitest';
import { bridges, careerForks } from '../../src/planner/fork.ts';
import { gatewayRoles } from '../../src/planner/gateways.ts';
import { createStepGraph, type Step } from '../../src/planner/steps.ts';
import { step, steps } from './steps.ts';

const forks = (all: readonly Step[], ...targets: string[]) =>
  careerForks(createStepGraph(all), targets).map(({ role, distances }) => `${role} ${distances.join(',')}`);

describe('a career fork', () => {
  it.each<[string, Step[], string[], string[]]>([
    ['is where the ways part, not before', steps('a>b b>x b>y'), ['x', 'y'], ['b 1,1']],
    ['is none where one role comes on the way to the other', steps('a>x x>y'), ['x', 'y'], []],
    ['is none where one role cannot be reached', steps('a>x b>y'), ['x', 'y'], []],
    ['may lie nearer to one of them', steps('a>x a>b b>y'), ['x', 'y'], ['a 1,2']],
    ['comes nearest first', steps('a>x a>y b>c c>x b>d d>y'), ['x', 'y'], ['a 1,1', 'b 2,2']],
    ['stands within a cycle', steps('a>b b>a a>x b>y'), ['x', 'y'], ['a 1,2', 'b 2,1']],
    ['is between three as well', steps('a>x a>y a>z'), ['x', 'y', 'z'], ['a 1,1,1']],
    ['is none for an unknown role', steps('a>x'), ['x', 'nowhere'], []],
  ])('%s', (_, all, targets, expected) => {
    expect(forks(all, ...targets)).toEqual(expected);
  });
});

describe('gateway roles', () => {
  it('are passed by the shortest paths of most pairs', () => {
    expect(gatewayRoles(createStepGraph(steps('a>c b>c c>d c>e')))).toEqual([
      { role: 'c', betweenness: 4 / 12 },
      { role: 'a', betweenness: 0 },
      { role: 'b', betweenness: 0 },
      { role: 'd', betweenness: 0 },
      { role: 'e', betweenness: 0 },
    ]);
  });

  it('share a pair between its shortest paths; parallel steps count once', () => {
    const shared = gatewayRoles(createStepGraph(steps('a>b:SWITCH a>b:LATERAL a>c b>d c>d')));
    expect(shared.slice(0, 2)).toEqual([
      { role: 'b', betweenness: 0.5 / 6 },
      { role: 'c', betweenness: 0.5 / 6 },
    ]);
  });

  it('are none without steps', () => {
    expect(gatewayRoles(createStepGraph([]))).toEqual([]);
  });
});

describe('bridges', () => {
  it('lead from one set of roles to another, the easiest first', () => {
    const all = [
      step('a>x', { difficulty: 3 }),
      step('b>x', { difficulty: 2 }),
      step('x>a'),
      step('a>b'),
      step('b>y', { difficulty: 2, years: { min: 0, typical: 1, max: 2 } }),
    ];
    const found = bridges(all, new Set(['a', 'b']), new Set(['x', 'y']));
    expect(found.map(({ key }) => key)).toEqual(['b>y', 'b>x', 'a>x']);
  });
});
