import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap as planRoadmap } from '../../src/advice/roadmap.ts';
import { skillGap } from '../../src/advice/skill-gap.ts';
import type { Requirement } from '../../src/planner/requirement.ts';
import type { RoleOnTheWay, Way } from '../../src/advice/stages.ts';
import { anyLevels, anyRequirements, levels, requirements } from './requirements.ts';

interface Rest extends Partial<Omit<Way, 'roles' | 'developersOf'>> {
  readonly onTheWay?: readonly RoleOnTheWay[];
  readonly developers?: Readonly<Record<string, readonly string[]>>;
}

function roadmap(
  required: readonly Requirement[],
  held: ReadonlyMap<string, number>,
  { onTheWay = [], developers = {}, ...rest }: Rest = {},
) {
  return planRoadmap(skillGap(required, held).missing, {
    held: [],
    start: 'start',
    roles: [...onTheWay, { role: 'target', requirements: required }],
    workOf: () => [],
    developersOf: (skill) => developers[skill] ?? [],
    prerequisites: new Map(),
    levels: held,
    ...rest,
  });
}

const order = (...args: Parameters<typeof roadmap>) =>
  roadmap(...args)
    .items.map(({ requirement: { skill }, after }) => (after.length > 0 ? `${skill}<${after.join('+')}` : skill))
    .join(' ');

const prerequisites = (text: string) =>
  new Map(
    text.split(' ').map((each): [string, string[]] => {
      const [skill = '', below = ''] = each.split('<');
      return [skill, below.split('+')];
    }),
  );

describe('a roadmap', () => {
  it.each<[string, string, string, string, string]>([
    ['is empty where nothing is missing', 'a:2', 'a:2', 'a<b', ''],
    ['begins with the weightiest', 'a:2*0.5 b:4*0.5 c:2*0.9', '', 'x<y', 'b c a'],
    ['puts prerequisites first', 'a:4 b:1*0.1', '', 'a<b', 'b a<b'],
    ['lends a prerequisite the weight of what builds on it', 'a:4 b:1*0.1 c:2', '', 'a<b', 'b a<b c'],
    ['sees prerequisites behind skills that are at hand', 'a:4 b:1 m:2', 'm:2', 'a<m m<b', 'b a<b'],
    ['ignores prerequisites that are at hand', 'a:4 b:1', 'b:1', 'a<b', 'a'],
    ['breaks ties by key', 'b:2 a:2', '', 'x<y', 'a b'],
    ['ends even where prerequisites go in a circle', 'a:2 b:1', '', 'a<b b<a', 'a<b b<a'],
  ])('%s', (_, required, held, below, expected) => {
    expect(order(requirements(required), levels(held), { prerequisites: prerequisites(below) })).toBe(expected);
  });

  it('names first the work nearest at hand, at most five', () => {
    const own: Record<string, string[]> = { present: ['p2'], target: ['p7'] };
    const {
      items: [item],
      stages: [stage],
    } = roadmap(requirements('a:3'), new Map(), {
      developers: { a: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'] },
      held: ['present'],
      workOf: (role) => (own[role] ?? []).map((responsibility) => ({ responsibility, share: 'LEADS' })),
      onTheWay: [
        { role: 'between', requirements: requirements('a:2') },
        { role: 'beside', requirements: requirements('b:2') },
      ],
    });
    expect(item).toMatchObject({ order: 1, through: ['p2', 'p7', 'p1', 'p3', 'p4'], growsIn: ['between'] });
    expect(stage?.lessons[0]?.practice).toMatchObject({ responsibility: 'p2', of: { role: 'present' } });
  });

  it.each<[string, string, string, string[], string]>([
    ['by what each role on the way asks for', 'a:5', 'a:1', ['a:2', 'a:4'], 'one:2 two:4 target:5'],
    ['by at most two levels at once', 'a:5', '', ['a:4', ''], 'one:2 two:3 target:5'],
    ['early enough to be in time', 'a:5', '', ['', ''], 'one:1 two:3 target:5'],
    ['at once where nothing lies between', 'a:5', '', [], 'target:5'],
    ['never beyond what is required', 'a:3', 'a:2', ['a:5'], 'one:3'],
  ])('spreads levels over the way: %s', (_, required, held, asked, expected) => {
    const onTheWay = asked.map((text, at) => ({ role: ['one', 'two'][at] ?? '', requirements: requirements(text) }));
    const {
      items: [item],
    } = roadmap(requirements(required), levels(held), { onTheWay });
    expect(item?.milestones.map(({ role, level }) => `${role}:${String(level)}`).join(' ')).toBe(expected);
  });

  it.each<[string, string, string, string[], string, string]>([
    ['by the roles on the way', 'a:4', 'a:1', ['a:2'], 'x<y', 'one: a1-2 | target: a2-4'],
    ['two levels at a time where the way is short', 'a:5 b:1*0.1', '', [], 'x<y', 'target: a0-2 b0-1 a2-4 a4-5'],
    ['what others build on close behind them', 'a:4 b:4', '', ['a:2'], 'a<b', 'one: b0-2 a0-2 | target: b2-4 a2-4'],
    [
      'early what the role aimed at needs most',
      'a:4 b:4*0.7 c:4*0.6',
      'a:1 b:1 c:1',
      ['', 'a:4 b:4 c:4'],
      'x<y',
      'one: a1-2 b1-2 | two: c1-3 a2-3 b2-3 | target: a3-4 b3-4 c3-4',
    ],
    [
      'the highest level only in time',
      'a:5*0.9 b:5*0.8',
      'a:4 b:3',
      ['', 'a:5 b:5'],
      'x<y',
      'one: b3-4 | two: a4-5 b4-5 | target: ',
    ],
    ['and nothing where the next role asks for nothing', 'a:1', '', [''], 'x<y', 'one:  | target: a0-1'],
  ])('teaches %s', (_, required, held, asked, below, expected) => {
    const onTheWay = asked.map((text, at) => ({ role: ['one', 'two'][at] ?? '', requirements: requirements(text) }));
    const { stages } = roadmap(requirements(required), levels(held), { onTheWay, prerequisites: prerequisites(below) });
    const lessons = stages.map(
      ({ towards, lessons: all }) =>
        `${towards}: ${all.map(({ skill, from, to }) => `${skill}${String(from)}-${String(to)}`).join(' ')}`,
    );
    expect(lessons.join(' | ')).toBe(expected);
  });

  it('asks nothing ahead of time of who has no role yet', () => {
    const onTheWay = [{ role: 'one', requirements: [] }];
    const { stages } = roadmap(requirements('a:2 b:2'), new Map(), { onTheWay, start: undefined });
    expect(stages.map(({ lessons }) => lessons.length)).toEqual([0, 2]);
  });

  it('tells what grows with the job from what has to be sought beside it', () => {
    const { stages } = roadmap(requirements('a:2 b:2'), new Map(), {
      developers: { a: ['daily'], b: ['elsewhere'] },
      workOf: (role) => (role === 'one' ? [{ responsibility: 'daily', share: 'LEADS' }] : []),
      onTheWay: [{ role: 'one', requirements: [] }],
    });
    expect(stages[1]?.lessons.map(({ skill, onTheJob }) => [skill, onTheJob])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('respects prerequisites whatever they are, and holds every gap once', () => {
    const skills = 'abcdefgh'.split('');
    const acyclic = fc
      .array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 })
      .map((all) => all.filter(([above, below]) => below < above))
      .map((all) => {
        const map = new Map<string, string[]>();
        for (const [above, below] of all)
          map.set(skills[above] ?? '', [...(map.get(skills[above] ?? '') ?? []), skills[below] ?? '']);
        return map;
      });
    fc.assert(
      fc.property(anyRequirements, anyLevels, acyclic, (required, held, below) => {
        const { items } = roadmap(required, held, { prerequisites: below });
        const at = new Map(items.map(({ requirement: { skill } }, place) => [skill, place]));
        expect([...at.keys()].sort()).toEqual(
          skillGap(required, held)
            .missing.map(({ requirement: { skill } }) => skill)
            .sort(),
        );
        const isBelow = (skill: string, of: string): boolean =>
          (below.get(of) ?? []).some((each) => each === skill || isBelow(skill, each));
        for (const [skill, place] of at)
          for (const [other, before] of at) if (isBelow(other, skill)) expect(before).toBeLessThan(place);
      }),
    );
  });
});
