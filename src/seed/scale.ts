import { scaleOf, type Scale } from '../advice/scale.ts';
import type { Records } from './rules/records.ts';

const known = new WeakMap<Records, Scale>();

/** How the scores of readiness are spread over the records; several rules ask, and it is worked out once. */
export function scaleOfRecords(records: Records): Scale {
  const scale = known.get(records) ?? scaleOf(groundsOf(records));
  known.set(records, scale);
  return scale;
}

/** What implication is drawn from, of records. */
const groundsOf = ({ edges, of }: Records): Parameters<typeof scaleOf>[0] => ({
  technical: new Set(of('Skill').flatMap(({ key, fields }) => (fields.kind === 'TECHNICAL' ? [key] : []))),
  requires: edges('REQUIRES').map(({ from, to, fields }) => ({ from, to, ...fields })),
  responsibleFor: edges('RESPONSIBLE_FOR').map(({ from, to, fields }) => ({ from, to, ...fields })),
  develops: edges('DEVELOPS'),
  buildsOn: edges('BUILDS_ON'),
  broader: edges('BROADER'),
  steps: edges('LEADS_TO').map(({ from, to, fields }) => ({ from, to, ...fields })),
});
