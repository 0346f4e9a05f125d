import type { scaleOf } from '../advice/scale.ts';
import type { Records } from './rules/records.ts';

/** What implication is drawn from, of records. */
export const groundsOf = ({ edges }: Records): Parameters<typeof scaleOf>[0] => ({
  requires: edges('REQUIRES').map(({ from, to, fields }) => ({ from, to, ...fields })),
  responsibleFor: edges('RESPONSIBLE_FOR').map(({ from, to, fields }) => ({ from, to, ...fields })),
  develops: edges('DEVELOPS'),
  buildsOn: edges('BUILDS_ON'),
  broader: edges('BROADER'),
  steps: edges('LEADS_TO').map(({ from, to, fields }) => ({ from, to, ...fields })),
});
