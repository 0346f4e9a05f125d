import type { Rule } from './rule.ts';

export const chiefExecutives: Rule = {
  name: 'chief-executives',
  says: 'Every kind of organization names its chief executive: it needs `ceo` as ESSENTIAL, so that its chart has one top.',
  whole: true,
  *find({ of, edges }) {
    const named = new Set(
      edges('NEEDS').flatMap(({ from, to, fields }) => (to === 'ceo' && fields.need === 'ESSENTIAL' ? [from] : [])),
    );
    for (const record of of('OrganizationType'))
      if (!named.has(record.key))
        yield {
          record,
          path: ['needs'],
          message: `${record.key} names no chief executive`,
          remedy: 'Add `role: ceo` with `need: ESSENTIAL`; `when` says under which title.',
        };
  },
};
