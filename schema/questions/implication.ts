import { createLevels, type LevelsOf } from '../../src/advice/implication.ts';
import { lookInPieces } from '../../src/graph/in-pieces.ts';
import type { ReadEdges } from '../../src/graph/projection.ts';
import { perRevision } from '../per-revision.ts';

const levels = async (read: ReadEdges): Promise<LevelsOf> => {
  const [requires, responsibleFor, develops, buildsOn, broader, steps] = await Promise.all([
    read('REQUIRES'),
    read('RESPONSIBLE_FOR'),
    read('DEVELOPS'),
    read('BUILDS_ON'),
    read('BROADER'),
    read('LEADS_TO'),
  ]);
  await lookInPieces(requires, responsibleFor, develops);
  return createLevels({ requires, responsibleFor, develops, buildsOn, broader, steps });
};

/** What people know by what they say, once per revision of the data. */
export const loadLevels = perRevision(levels);
