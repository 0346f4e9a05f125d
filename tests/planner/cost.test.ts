import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortOf, isParetoOptimal, skillsOf, yearsOf } from '../../src/planner/cost.ts';
import type { Requirements } from '../../src/planner/requirement.ts';
import { weakest } from '../../src/planner/evidence.ts';
import { payChanges, type Pay } from '../../src/planner/pay-change.ts';
import { holderOf, nobody, type PastRole } from '../../src/planner/profile.ts';
import { reasonFor } from '../../src/planner/reason.ts';
import { totalYears } from '../../src/planner/years.ts';
import { step } from './steps.ts';

const requirements: Requirements = new Map([
  [
    'a',
    [
      { skill: 'linux', level: 3, importance: 0.8 },
      { skill: 'talk', level: 2, importance: 0.4 },
    ],
  ],
  [
    'b',
    [
      { skill: 'talk', level: 4, importance: 0.5 },
      { skill: 'budget', level: 2, importance: 1 },
      { skill: 'linux', level: 2, importance: 0.2 },
    ],
  ],
]);
const fraction = { min: 0, max: 1, noNaN: true };
const promotion = step('a>b', { difficulty: 2, years: { min: 1, typical: 3, max: 5 } });
const person = (levels: Record<string, number>, roles: string[] = [], yearsOfExperience = 0) => ({
  ...nobody,
  roles,
  yearsOfExperience,
  levels: new Map(Object.entries(levels)),
});

describe('the skills of a step', () => {
  it('are held where the role left behind requires as much', () => {
    expect(skillsOf(promotion, requirements, nobody)).toEqual({
      held: [{ skill: 'linux', level: 2, importance: 0.2 }],
      toGain: [
        { skill: 'budget', fromLevel: 0, toLevel: 2, importance: 1 },
        { skill: 'talk', fromLevel: 2, toLevel: 4, importance: 0.5 },
      ],
    });
  });

  it('are held where the person brings them', () => {
    const { toGain } = skillsOf(promotion, requirements, person({ budget: 3, talk: 3 }));
    expect(toGain).toEqual([{ skill: 'talk', fromLevel: 3, toLevel: 4, importance: 0.5 }]);
  });

  it('are what the profile says in a role held at present, even where the role requires more', () => {
    const { toGain } = skillsOf(promotion, requirements, person({ linux: 1, talk: 2 }, ['a']));
    expect(toGain.map(({ skill, fromLevel }) => [skill, fromLevel])).toEqual([
      ['budget', 0],
      ['talk', 2],
      ['linux', 1],
    ]);
  });

  it('are none where the next role requires nothing on record', () => {
    expect(skillsOf(step('a>c'), requirements, nobody)).toEqual({ held: [], toGain: [] });
  });
});

describe('the effort of a step', () => {
  it('is its difficulty and the weighted mean of the levels to gain', () => {
    expect(effortOf(promotion, requirements, nobody)).toBe(3.76); // 2 + (2 × 1 + 2 × 0.5 + 0 × 0.2) / (1 + 0.5 + 0.2)
    expect(effortOf(promotion, requirements, person({ budget: 2, talk: 4 }))).toBe(2);
    expect(effortOf(step('a>c', { difficulty: 3 }), requirements, nobody)).toBe(3);
  });

  it('does not count skills that matter not at all', () => {
    const idle: Requirements = new Map([['b', [{ skill: 'talk', level: 4, importance: 0 }]]]);
    expect(effortOf(promotion, idle, nobody)).toBe(2);
  });

  it('does not grow with the length of the list of skills, and never by more than five levels', () => {
    const skills = fc.array(fc.record({ level: fc.integer({ min: 1, max: 5 }), importance: fc.double(fraction) }));
    fc.assert(
      fc.property(skills, fc.integer({ min: 2, max: 4 }), (listed, times) => {
        const required = (copies: number): Requirements =>
          new Map([
            [
              'b',
              Array.from({ length: copies }, (_, copy) =>
                listed.map((each, at) => ({ ...each, skill: `skill-${String(at)}-${String(copy)}` })),
              ).flat(),
            ],
          ]);
        const once = effortOf(promotion, required(1), nobody);
        expect(effortOf(promotion, required(times), nobody)).toBeCloseTo(once, 1);
        expect(once).toBeLessThanOrEqual(2 + 5);
      }),
    );
  });
});

describe('years before a step', () => {
  it('are less by those already spent in the role, never below none', () => {
    expect(yearsOf(promotion, nobody)).toEqual({ min: 1, typical: 3, max: 5 });
    expect(yearsOf(promotion, person({}, ['a'], 2))).toEqual({ min: 0, typical: 1, max: 3 });
    expect(yearsOf(promotion, person({}, ['b'], 2))).toEqual({ min: 1, typical: 3, max: 5 });
  });

  it('add up with their range', () => {
    expect(totalYears([])).toEqual({ min: 0, typical: 0, max: 0 });
    expect(
      totalYears([
        { min: 0.1, typical: 0.2, max: 1 },
        { min: 0.2, typical: 0.1, max: 2 },
      ]),
    ).toEqual({ min: 0.3, typical: 0.3, max: 3 });
  });
});

describe('the holder of a role', () => {
  it('has what it requires', () => {
    expect([...holderOf('a', requirements).levels]).toEqual([
      ['linux', 3],
      ['talk', 2],
    ]);
  });
});

describe('a history', () => {
  const past = (history: PastRole[], roles: string[] = [], yearsOfExperience = 0) => ({
    ...nobody,
    roles,
    yearsOfExperience,
    history,
  });

  it('counts its years towards the step out of a role held again', () => {
    const twice = [
      { role: 'a', years: 0.5 },
      { role: 'a', years: 1 },
    ];
    expect(yearsOf(promotion, past(twice)).typical).toBe(1.5);
    expect(yearsOf(promotion, past(twice, ['a'], 1)).typical).toBe(0.5);
    expect(yearsOf(step('b>c'), past(twice)).typical).toBe(2);
  });
});

describe('Pareto optimality', () => {
  const costs = [
    { steps: 1, rarity: 2, years: 9, effort: 5 },
    { steps: 2, rarity: 1, years: 4, effort: 5 },
    { steps: 2, rarity: 1, years: 5, effort: 5 },
    { steps: 2, rarity: 1, years: 4, effort: 5 },
    { steps: 2, rarity: 0, years: 9, effort: 9 },
  ];
  it('is kept by equals and lost to the better', () => {
    expect(costs.map((cost) => isParetoOptimal(cost, costs))).toEqual([true, true, false, true, true]);
  });
});

describe('the weakest evidence', () => {
  it('is that of the worst supported statement', () => {
    expect(weakest(['ESTABLISHED', 'EDITORIAL', 'REPORTED'])).toBe('EDITORIAL');
    expect(weakest(['ESTABLISHED', 'REPORTED'])).toBe('REPORTED');
    expect(weakest([])).toBeNull();
  });
});

describe('a change in pay', () => {
  const us: Pay = { key: 'x', region: 'US', currency: 'USD', component: 'BASE', scope: 'ROLE' };
  it.each<[string, Partial<Pay>, Partial<Pay>, [string, number][]]>([
    ['of medians', { percentiles: { p50: 100 }, mean: 1 }, { percentiles: { p50: 150 } }, [['MEDIAN', 50]]],
    ['of means where a median is missing', { percentiles: { p50: 100 }, mean: 90 }, { mean: 100 }, [['MEAN', 11.1]]],
    ['of the middles of ranges', { low: 100, high: 200 }, { low: 90, high: 180 }, [['MIDPOINT', -10]]],
    ['none of an open range', { low: 100 }, { low: 90, high: 180 }, []],
    ['none of different measures', { low: 100, high: 200 }, { mean: 100 }, []],
    ['none between regions', { mean: 100 }, { mean: 150, region: 'GB' }, []],
    ['none between currencies', { mean: 100 }, { mean: 150, currency: 'EUR' }, []],
    ['none between components', { mean: 100 }, { mean: 150, component: 'TOTAL' }, []],
    ['none between kinds of organization', { mean: 100 }, { mean: 150, organizationType: 'start-up' }, []],
    ['none of a statistic of a wider occupation', { mean: 100, scope: 'OCCUPATION' }, { mean: 150 }, []],
    ['none of two such statistics', { mean: 100, scope: 'OCCUPATION' }, { mean: 150, scope: 'OCCUPATION' }, []],
  ])('%s', (_, before, after, expected) => {
    const changes = payChanges([{ ...us, ...before }], [{ ...us, ...after }]);
    expect(changes.map(({ measure, percent }) => [measure, percent])).toEqual(expected);
  });
});

describe('the reason for a step', () => {
  const titles = { from: 'Administrator', to: 'Manager', onward: 'Director', firstGain: 'Budgeting' };
  it('says what is at hand, what grows first and where it leads', () => {
    expect(reasonFor(promotion, skillsOf(promotion, requirements, nobody), titles)).toBe(
      'Leaving Administrator, 1 of the 3 skills that Manager requires is at hand at the level required. The first to grow is Budgeting, from level 0 to 2. From there Director comes within one step.',
    );
  });
  it('warns of a hard step and says where nothing is on record', () => {
    expect(
      reasonFor(
        step('a>c:SWITCH', { difficulty: 5 }),
        { held: [], toGain: [] },
        { ...titles, onward: undefined, firstGain: undefined },
      ),
    ).toBe(
      'What Manager requires is not on record. This switch is of difficulty 5 of 5 and takes deliberate preparation.',
    );
  });
});
