import fc from 'fast-check';
import type { Cost } from '../../src/planner/cost.ts';
import { rarityOf } from '../../src/planner/likelihood.ts';
import type { Step } from '../../src/planner/steps.ts';

type Rest = Partial<Omit<Step, 'key' | 'from' | 'to'>>;

/** A step written as `a>b`, or as `a>b:SWITCH` beside one of another kind. */
export function step(ends: string, rest: Rest = {}): Step {
  const [way = '', kind] = ends.split(':');
  const [from = '', to = ''] = way.split('>');
  return {
    key: ends,
    from,
    to,
    kind: (kind ?? 'PROMOTION') as Step['kind'],
    years: { min: 1, typical: 2, max: 3 },
    difficulty: 1,
    prevalence: 'USUAL',
    ...rest,
  };
}

export const steps = (text: string): Step[] => text.split(' ').map((ends) => step(ends));

/** The roles a path passes, as `a b c`. */
export const rolesOf = (path: readonly Step[]): string =>
  path.length === 0 ? '' : [path[0]?.from, ...path.map(({ to }) => to)].join(' ');

export const plainCost = ({ years, difficulty, prevalence }: Step): Cost => ({
  steps: 1,
  rarity: rarityOf({ prevalence }),
  years: years.typical,
  effort: difficulty,
});

const names = 'abcdefg'.split('');

/** Small graphs with loops, cycles, parallel steps and roles that nothing leads to. */
export const anySteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      kind: fc.constantFrom('PROMOTION', 'LATERAL', 'SWITCH'),
      typical: fc.integer({ min: 0, max: 4 }),
      difficulty: fc.integer({ min: 1, max: 5 }),
      prevalence: fc.constantFrom('USUAL', 'COMMON', 'OCCASIONAL', 'RARE'),
      asksFor: fc.option(fc.subarray(names, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 3 }),
    }),
    { maxLength: 18 },
  )
  .map((all) => {
    const unique = new Map(
      all.map(({ from, to, kind, typical, difficulty, prevalence, asksFor }) => {
        const each = step(`${from}>${to}:${kind}`, {
          difficulty,
          prevalence,
          asksFor: asksFor && { roles: asksFor, tracks: [] },
          years: { min: 0, typical, max: typical + 2 },
        });
        return [each.key, each];
      }),
    );
    return [...unique.values()];
  });

/** Every loopless path between two different roles, found by trying everything. */
export function everyPath(all: readonly Step[], from: string, to: string, passed: readonly string[] = []): Step[][] {
  if (from === to) return [[]];
  return all
    .filter((each) => each.from === from && each.to !== from && !passed.includes(each.to))
    .flatMap((each) => everyPath(all, each.to, to, [...passed, from]).map((rest) => [each, ...rest]));
}
