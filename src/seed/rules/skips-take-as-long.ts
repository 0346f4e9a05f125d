import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const skipsTakeAsLong: Rule = {
  name: 'skips-take-as-long',
  says: 'A promotion past a role that usually stands between (USUAL promotions lead to it and on) takes typically at least as long as the way through it, unless its `figures` say from where its years come.',
  *find({ edges }) {
    const promotions = edges('LEADS_TO').filter(({ fields }) => fields.kind === 'PROMOTION');
    const usual = promotions.filter(({ fields }) => fields.prevalence === 'USUAL');
    const skipping = promotions.filter(({ fields }) => fields.prevalence !== 'USUAL');
    for (const skip of skipping)
      for (const first of usual)
        for (const second of usual) {
          if (first.from !== skip.from || first.to !== second.from || second.to !== skip.to) continue;
          const through = first.fields.years.typical + second.fields.years.typical;
          const { years, figures } = skip.fields;
          if (years.typical < through && !figures)
            yield {
              record: skip.record,
              path: fieldPath(skip, 'years', 'typical'),
              message: `the step to ${skip.to} takes typically ${years.typical} years, the way through ${first.to} ${through}`,
              remedy: 'Lengthen the step, or say under `figures` what its years rest on.',
            };
        }
  },
};
