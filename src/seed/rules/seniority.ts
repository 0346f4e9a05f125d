import { levels, type Level } from '../../graph/shapes/role.ts';
import type { Records } from './records.ts';

const order = Object.keys(levels);

export const seniority = (level: Level): number => order.indexOf(level);

export const levelsOf = ({ of }: Records): ReadonlyMap<string, Level> =>
  new Map(of('Role').map(({ key, fields }) => [key, fields.level]));

export const isExecutive = (level: Level): boolean => seniority(level) >= seniority('C_SUITE');
