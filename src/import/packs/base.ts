import { addTo } from '../../graph/group-by.ts';
import type { Seed } from '../../seed/read.ts';
import { recordsOf } from '../../seed/rules/records.ts';

/** What an import has to know of the data that its pack is laid over. */
export interface Base {
  has(label: 'Occupation' | 'Skill' | 'Source', key: string): boolean;
  /** Whether an occupation names another as related. */
  relates(from: string, to: string): boolean;
  /** Skills of the base by the entries of vocabularies that mean nearly the same. */
  readonly skillsByMatch: ReadonlyMap<string, readonly string[]>;
}

export function baseOf({ records }: Seed): Base {
  const { of, edges } = recordsOf(records);
  const keys = new Set(records.map(({ label, key }) => `${label} ${key}`));
  const related = new Set(edges('RELATED_TO').map(({ from, to }) => `${from} ${to}`));
  const skillsByMatch = new Map<string, string[]>();
  for (const { key, fields } of of('Skill')) for (const match of fields.closeMatch) addTo(skillsByMatch, match, key);
  return {
    has: (label, key) => keys.has(`${label} ${key}`),
    relates: (from, to) => related.has(`${from} ${to}`),
    skillsByMatch,
  };
}
