import { expect, test } from 'vitest';
import { occupationGap, type Listed } from '../../src/advice/occupation-gap.ts';

const keys = (listed: readonly Listed[]) => listed.map(({ to }) => to);
const essential = (to: string): Listed => ({ to, relation: 'ESSENTIAL' });
const optional = (to: string): Listed => ({ to, relation: 'OPTIONAL' });

test('by what is essential more than by what is optional, where the scheme gives no importance', () => {
  const { coverage, similarity, held, missing, beyond } = occupationGap(
    [essential('a'), optional('b'), optional('x')],
    [optional('b'), essential('c'), essential('a'), { to: 'd' }],
  );
  // Of 1 + 1 + ½ + ½ that are wanted, 1 + ½ are there; ½ more is not wanted.
  expect(coverage).toBe(0.5);
  expect(similarity).toBe(0.429);
  expect(keys(held.map(({ required }) => required))).toEqual(['a', 'b']);
  expect(keys(missing.map(({ required }) => required))).toEqual(['c', 'd']);
  expect(keys(beyond)).toEqual(['x']);
});

test('by importance and level where it gives them', () => {
  const { coverage, similarity, held, missing } = occupationGap(
    [
      { to: 'a', importance: 0.5, level: 4 },
      { to: 'b', importance: 0.8, level: 2 },
    ],
    [
      { to: 'a', importance: 0.4, level: 3 },
      { to: 'b', importance: 0.6, level: 4 },
    ],
  );
  // 0.4 of a, and half of 0.6 of b, over 1.
  expect(coverage).toBe(0.7);
  // 0.4 × ⅗ and 0.8 × ⅖, over 0.5 × ⅘ and 0.6 × ⅘.
  expect(similarity).toBe(0.636);
  expect(keys(held.map(({ required }) => required))).toEqual(['a']);
  expect(keys(missing.map(({ required }) => required))).toEqual(['b']);
});

test('a level that one of them does not give is not too low', () => {
  const [levelled, plain] = [{ to: 'a', level: 3 }, { to: 'a' }];
  expect(occupationGap([plain], [levelled]).coverage).toBe(1);
  expect(occupationGap([levelled], [plain]).coverage).toBe(1);
});

test('nothing is told of entries that list no skill', () => {
  expect(occupationGap([], [])).toEqual({
    coverage: undefined,
    similarity: undefined,
    held: [],
    missing: [],
    beyond: [],
  });
  expect(occupationGap([essential('a')], [])).toMatchObject({ coverage: undefined, similarity: 0 });
});
