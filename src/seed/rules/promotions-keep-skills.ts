import { scaleOfRecords } from '../scale.ts';
import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

const least = 60;

export const promotionsKeepSkills: Rule = {
  name: 'promotions-keep-skills',
  says: `Who was promoted scores at least ${least} for the role left, by what the new role implies.`,
  whole: true,
  byOthers: true,
  *find(records) {
    const scores = new Map(
      scaleOfRecords(records).steps.map(({ from, to, kind, down }) => [`${from} ${to} ${kind}`, down]),
    );
    for (const { record, from, to, fields, path } of records.edges('LEADS_TO')) {
      const score = scores.get(`${from} ${to} ${fields.kind}`) ?? least;
      if (fields.kind === 'PROMOTION' && score < least)
        yield {
          record,
          path: fieldPath({ path }, 'role'),
          message: `a PROMOTION leads from ${from} to ${to}, whose holder scores ${score} for ${from}`,
          remedy: `Complete what ${to} requires or how the skills of both build on each other, call the step LATERAL or SWITCH, or write an exception with its reason to exceptions.yaml.`,
        };
    }
  },
};
