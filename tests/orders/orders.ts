import { placeIn } from '../../src/graph/shape.ts';
import { levels, shares } from '../../src/graph/shapes/role.ts';
import { sourceQualities } from '../../src/graph/shapes/source.ts';
import { byKey } from './asking.ts';
import { byTitle, down, largest, type SortBy } from './sorting.ts';

const qualities: readonly string[] = Object.keys(sourceQualities);

/** The orders to choose from: what an edge must be asked for, and what it is sorted by. */
export const orders: Readonly<Record<string, { readonly ask?: string; readonly by: SortBy }>> = {
  KEY_ASC: { by: byKey },
  TITLE_ASC: { by: ({ node }) => [byTitle(node), node.key] },
  TITLE_DESC: { by: ({ node }) => [down(byTitle(node)), node.key] },
  YEAR_DESC: { by: ({ node }) => [largest(node.year), node.key] },
  QUALITY_ASC: { by: ({ node }) => [qualities.indexOf(node.quality), byTitle(node)] },
  LEVEL_ASC: { by: ({ node }) => [placeIn(levels, node.level), byTitle(node)] },
  LEVEL_DESC: { by: ({ node }) => [-placeIn(levels, node.level), byTitle(node)] },
  'RequirementOrder.IMPORTANCE_DESC': {
    ask: 'importance level',
    by: ({ importance, level, node }) => [-importance, -level, node.key],
  },
  'RequirementOrder.LEVEL_DESC': {
    ask: 'importance level',
    by: ({ importance, level, node }) => [-level, -importance, node.key],
  },
  SHARE: { ask: 'share', by: ({ share, node }) => [placeIn(shares, share), byTitle(node)] },
  STRENGTH_DESC: { ask: 'strength', by: ({ strength, node }) => [-strength, node.key] },
  DIFFICULTY_ASC: {
    ask: 'difficulty years { typical }',
    by: ({ difficulty, years, node }) => [difficulty, years.typical, node.key],
  },
  YEARS_ASC: { ask: 'years { typical }', by: ({ years, node }) => [years.typical, node.key] },
};
