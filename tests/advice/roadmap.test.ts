import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonForItem, roadmap, type RoadmapQuestion } from '../../src/advice/roadmap.ts';
import { skillGap } from '../../src/advice/skill-gap.ts';
import type { Requirement } from '../../src/planner/requirement.ts';
import { anyLevels, anyRequirements, levels, requirements } from './requirements.ts';

const question = (
  required: readonly Requirement[],
  held: ReadonlyMap<string, number>,
  rest: Partial<RoadmapQuestion<Requirement>> = {},
): RoadmapQuestion<Requirement> => ({
  missing: skillGap(required, held).missing,
  prerequisites: new Map(),
  developers: new Map(),
  roles: [],
  responsibilitiesOf: () => [],
  onTheWay: [],
  ...rest,
});

const order = (...args: Parameters<typeof question>) =>
  roadmap(question(...args))
    .map(({ requirement: { skill }, after }) => (after.length > 0 ? `${skill}<${after.join('+')}` : skill))
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
    const [item] = roadmap(
      question(requirements('a:3'), new Map(), {
        developers: new Map([['a', ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']]]),
        roles: ['present', 'target'],
        responsibilitiesOf: (role) => own[role] ?? [],
        onTheWay: [
          { role: 'between', requirements: requirements('a:2') },
          { role: 'beside', requirements: requirements('b:2') },
        ],
      }),
    );
    expect(item).toMatchObject({ order: 1, through: ['p2', 'p7', 'p1', 'p3', 'p4'], growsIn: ['between'] });
  });

  it.each<[string, string, string, string[], string]>([
    ['by what each role on the way asks for', 'a:5', 'a:1', ['a:2', 'a:4'], 'one:2 two:4 target:5'],
    ['by at most two levels at once', 'a:5', '', ['a:4', ''], 'one:2 two:3 target:5'],
    ['early enough to be in time', 'a:5', '', ['', ''], 'one:1 two:3 target:5'],
    ['at once where nothing lies between', 'a:5', '', [], 'target:5'],
    ['never beyond what is required', 'a:3', 'a:2', ['a:5'], 'one:3'],
  ])('spreads levels over the way: %s', (_, required, held, asked, expected) => {
    const onTheWay = asked.map((text, at) => ({ role: ['one', 'two'][at] ?? '', requirements: requirements(text) }));
    const [item] = roadmap(question(requirements(required), levels(held), { onTheWay }));
    expect(item?.milestones.map(({ role, level }) => `${role ?? 'target'}:${String(level)}`).join(' ')).toBe(expected);
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
        const asked = question(required, held, { prerequisites: below });
        const items = roadmap(asked);
        const at = new Map(items.map(({ requirement: { skill } }, place) => [skill, place]));
        expect([...at.keys()].sort()).toEqual(asked.missing.map(({ requirement: { skill } }) => skill).sort());
        const isBelow = (skill: string, of: string): boolean =>
          (below.get(of) ?? []).some((each) => each === skill || isBelow(skill, each));
        for (const [skill, place] of at)
          for (const [other, before] of at) if (isBelow(other, skill)) expect(before).toBeLessThan(place);
      }),
    );
  });
});

describe('the reason for an item', () => {
  const [item] = roadmap(question(requirements('a:4*0.9'), levels('a:2')));
  const titles = {
    role: 'CTO',
    skill: 'Budgeting',
    before: [],
    presentWork: undefined,
    work: undefined,
    growsIn: undefined,
  };
  const judged =
    'Budgeting is among the first things a holder of the role CTO is judged by; level 4 (advanced) is expected. You stand at level 2 (working).';
  it.each([
    [{ ...titles }, `${judged} Start here: no other gap weighs as much.`],
    [
      { ...titles, before: ['Planning', 'Pricing'], presentWork: 'Team budget', growsIn: 'VP' },
      `${judged} Take it up before Planning and Pricing, which build on it. Your present work is the place to practise it: Team budget.`,
    ],
    [
      { ...titles, before: ['Planning'], growsIn: 'VP' },
      `${judged} Take it up before Planning, which builds on it. It comes with the work of the role VP, on your way.`,
    ],
    [
      { ...titles, work: 'Annual budget' },
      `${judged} Start here: no other gap weighs as much. Ask for a part in this: Annual budget.`,
    ],
  ])('says what matters, why now, and where it grows', (named, expected) => {
    expect(item && reasonForItem(item, named)).toBe(expected);
  });
});
