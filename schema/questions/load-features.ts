import { createFeatures, grouped, type FeaturesOf } from '../../src/advice/features.ts';
import { lookInPieces } from '../../src/graph/in-pieces.ts';
import type { ReadEdges } from '../../src/graph/projection.ts';
import { perRevision } from '../per-revision.ts';

export const readFeatures = async (read: ReadEdges): Promise<FeaturesOf> => {
  const [responsibilities, skills, traits, reportsTo, trends, organizationTypes, domains] = await Promise.all([
    read('RESPONSIBLE_FOR'),
    read('REQUIRES'),
    read('SUITS'),
    read('REPORTS_TO'),
    read('RESHAPES'),
    read('NEEDS'),
    read('IN_DOMAIN'),
  ]);
  await lookInPieces(responsibilities, skills, traits, reportsTo, domains);
  return createFeatures({ responsibilities, skills, traits, reportsTo, trends, organizationTypes, domains });
};

/** What every role has, once per revision of the data. */
export const loadFeatures = perRevision(readFeatures);

const development = async (read: ReadEdges) => {
  const [develops, buildsOn] = await Promise.all([read('DEVELOPS'), read('BUILDS_ON')]);
  return {
    /** The responsibilities that develop each skill. */
    developers: grouped(develops.map(({ from, to }) => ({ from: to, to: from }))),
    /** What each skill builds on. */
    prerequisites: grouped(buildsOn),
  };
};

/** How skills grow, once per revision of the data. */
export const loadDevelopment = perRevision(development);
