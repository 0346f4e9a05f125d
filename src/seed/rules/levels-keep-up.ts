import { groupBy } from '../../graph/group-by.ts';
import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const levelsKeepUp: Rule = {
  name: 'levels-keep-up',
  says: 'A promotion on one track asks for no lower level of a skill in leading, business or dealing with people that both roles ask for; of a technical one it may, since those who lead practise it less.',
  whole: true,
  *find({ of, edges }) {
    const technical = new Set(of('Skill').flatMap(({ key, fields }) => (fields.kind === 'TECHNICAL' ? [key] : [])));
    const track = new Map(edges('IN_TRACK').map(({ from, to }) => [from, to]));
    const levels = new Map(edges('REQUIRES').map(({ from, to, fields }) => [`${from} ${to}`, fields.level]));
    const required = groupBy(
      edges('REQUIRES').filter(({ to }) => !technical.has(to)),
      ({ from }) => from,
    );
    for (const step of edges('LEADS_TO'))
      if (step.fields.kind === 'PROMOTION' && track.get(step.from) === track.get(step.to))
        for (const { from, to: skill, fields, record, ...at } of required.get(step.from) ?? []) {
          const above = levels.get(`${step.to} ${skill}`) ?? 5;
          if (above < fields.level)
            yield {
              record,
              path: fieldPath(at, 'level'),
              message: `${from} asks for ${skill} at level ${fields.level}, ${step.to} above it only for level ${above}`,
              remedy:
                'Raise the level above, lower this one, or write an exception with its reason to exceptions.yaml.',
            };
        }
  },
};
