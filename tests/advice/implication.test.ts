import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLevels, personOf, type Grounds } from '../../src/advice/implication.ts';
import { readiness } from '../../src/advice/readiness.ts';
import { nobody } from '../../src/planner/profile.ts';
import { anyLevels, anyRequirements, anySkill, levels } from './requirements.ts';

const ends = (text: string) => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
};
const all = (text: string) => text.split(' ').filter(Boolean).map(ends);
const promotions = (text: string) =>
  all(text).map((each) => ({ ...each, kind: 'PROMOTION' as const, prevalence: 'USUAL' as const }));

const nothing: Grounds = { requires: [], responsibleFor: [], develops: [], buildsOn: [], broader: [], steps: [] };
const requires = [
  { from: 'engineer', to: 'programming', level: 4 },
  { from: 'lead', to: 'coaching', level: 3 },
  { from: 'head', to: 'strategy', level: 5 },
];
const steps = promotions('engineer>lead lead>head');

const held = (grounds: Partial<Grounds>, roles: string[], history: string[] = [], stated = '') =>
  [
    ...createLevels({ ...nothing, ...grounds })({
      roles,
      history: history.map((role) => ({ role, years: 3 })),
      skills: levels(stated),
    }),
  ]
    .map(([skill, { level, basis, ...through }]) =>
      [`${skill}:${String(level)}`, basis, ...Object.values(through)].join(' '),
    )
    .sort();

describe('what is implied', () => {
  it.each<[string, Partial<Grounds>, string[], string[], string, string[]]>([
    ['by a role held is what it requires', { requires }, ['lead'], [], '', ['coaching:3 REQUIRED lead']],
    [
      'by its work goes by the share',
      {
        responsibleFor: [
          { from: 'lead', to: 'hiring', share: 'LEADS' },
          { from: 'lead', to: 'planning', share: 'SHARES' },
          { from: 'lead', to: 'audit', share: 'SUPPORTS' },
        ],
        develops: all('hiring>interviewing planning>budgeting audit>patience'),
      },
      ['lead'],
      [],
      '',
      ['budgeting:2 IMPLIED lead planning', 'interviewing:3 IMPLIED lead hiring', 'patience:1 IMPLIED lead audit'],
    ],
    [
      'by roles passed fades by half a level for each step',
      { requires, steps },
      ['head'],
      [],
      '',
      ['coaching:3 IMPLIED lead', 'programming:3 IMPLIED engineer', 'strategy:5 REQUIRED head'],
    ],
    [
      'by roles that one in four has passed is a level lower',
      { requires, steps: promotions('engineer>lead a>lead b>lead c>lead') },
      ['lead'],
      [],
      '',
      ['coaching:3 REQUIRED lead', 'programming:3 IMPLIED engineer'],
    ],
    [
      'by each of sixteen roles that lead to one is a level lower than by how rare it is',
      {
        requires,
        steps: promotions(
          `engineer>lead ${'abcdefghijkmnop'
            .split('')
            .map((each) => `${each}>lead`)
            .join(' ')}`,
        ),
      },
      ['lead'],
      [],
      '',
      ['coaching:3 REQUIRED lead', 'programming:1 IMPLIED engineer'],
    ],
    [
      'by roles from which few come to a role that few are promoted to is two levels lower',
      { requires, steps: [{ ...ends('engineer>lead'), kind: 'PROMOTION', prevalence: 'RARE' }] },
      ['lead'],
      [],
      '',
      ['coaching:3 REQUIRED lead', 'programming:2 IMPLIED engineer'],
    ],
    [
      'by a switch is nothing',
      { requires, steps: [{ ...ends('engineer>lead'), kind: 'SWITCH', prevalence: 'USUAL' }] },
      ['lead'],
      [],
      '',
      ['coaching:3 REQUIRED lead'],
    ],
    ['by the history is one level lower', { requires }, [], ['lead'], '', ['coaching:2 IMPLIED lead']],
    [
      'by a skill are those it builds on, a level lower for each',
      { buildsOn: all('strategy>thinking thinking>reading') },
      [],
      [],
      'strategy:4',
      ['reading:2 IMPLIED thinking', 'strategy:4 STATED', 'thinking:3 IMPLIED strategy'],
    ],
    [
      'by a skill is the wider one, a level lower, and its cases, two levels lower',
      { broader: all('people>leadership teams>leadership') },
      [],
      [],
      'people:5',
      ['leadership:4 IMPLIED people', 'people:5 STATED', 'teams:2 IMPLIED leadership'],
    ],
    ['is overridden by what is stated', { requires }, ['lead'], [], 'coaching:1', ['coaching:1 STATED']],
    [
      'does not override what is stated as not held',
      { buildsOn: all('strategy>thinking') },
      [],
      [],
      'strategy:4 thinking:0',
      ['strategy:4 STATED', 'thinking:0 STATED'],
    ],
    [
      'ends where promotions go in a circle',
      { requires, steps: promotions('lead>lead') },
      ['lead'],
      [],
      '',
      ['coaching:3 REQUIRED lead'],
    ],
  ])('%s', (_, grounds, roles, history, stated, expected) => {
    expect(held(grounds, roles, history, stated)).toEqual(expected);
  });

  const anyEnds = (from: readonly string[], to: readonly string[]) =>
    fc.array(fc.record({ from: fc.constantFrom(...from), to: fc.constantFrom(...to) }), { maxLength: 12 });
  const skills = 'abcdefgh'.split('');
  const roles = ['r', 's', 't'];
  const work = ['w', 'v'];
  const anyGrounds: fc.Arbitrary<Grounds> = fc.record({
    requires: fc.array(
      fc.record({
        from: fc.constantFrom(...roles),
        to: fc.constantFrom(...skills),
        level: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 12 },
    ),
    responsibleFor: fc.array(
      fc.record({
        from: fc.constantFrom(...roles),
        to: fc.constantFrom(...work),
        share: fc.constantFrom('LEADS', 'SHARES', 'SUPPORTS'),
      }),
      { maxLength: 4 },
    ),
    develops: anyEnds(work, skills),
    buildsOn: anyEnds(skills, skills),
    broader: anyEnds(skills, skills),
    steps: fc.array(
      fc.record({
        from: fc.constantFrom(...roles),
        to: fc.constantFrom(...roles),
        kind: fc.constantFrom('PROMOTION', 'SWITCH'),
        prevalence: fc.constantFrom('USUAL', 'COMMON', 'OCCASIONAL', 'RARE'),
      }),
      { maxLength: 6 },
    ),
  });

  it('never lowers a score by more skill, more experience, or one more role held now or in the past', () => {
    fc.assert(
      fc.property(
        anyGrounds,
        anyRequirements,
        anyLevels,
        anySkill,
        fc.subarray(roles),
        fc.constantFrom(...roles),
        (grounds, required, stated, skill, now, other) => {
          const levelsOf = createLevels(grounds);
          const profile = { ...nobody, roles: now, skills: stated };
          const score = (changed: Partial<typeof profile>) =>
            readiness(required, personOf({ ...profile, ...changed }, levelsOf).levels);
          const before = score({});
          expect(score({ roles: [...now, other] })).toBeGreaterThanOrEqual(before);
          expect(score({ history: [{ role: other, years: 4 }] })).toBeGreaterThanOrEqual(before);
          expect(score({ yearsOfExperience: 20 })).toBeGreaterThanOrEqual(before);
          const known = personOf(profile, levelsOf).levels.get(skill) ?? 0;
          const more = new Map(stated).set(skill, Math.min(known + 1, 5));
          expect(score({ skills: more })).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
