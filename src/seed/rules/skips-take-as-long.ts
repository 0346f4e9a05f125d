import { placeIn } from '../../graph/shape.ts';
import { stepPrevalences } from '../../graph/shapes/role.ts';
import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const skipsTakeAsLong: Rule = {
  name: 'skips-take-as-long',
  says: 'A promotion past a role that usually stands between (USUAL or COMMON promotions lead to it and on, both more usual than the one past it) takes typically at least as long as the way through it, unless its `figures` say from where its years come.',
  *find({ edges }) {
    const promotions = edges('LEADS_TO').filter(({ fields }) => fields.kind === 'PROMOTION');
    const rarity = ({ fields }: (typeof promotions)[number]) => placeIn(stepPrevalences, fields.prevalence);
    const standing = promotions.filter((step) => rarity(step) <= placeIn(stepPrevalences, 'COMMON'));
    for (const skip of promotions)
      for (const first of standing)
        for (const second of standing) {
          if (first.from !== skip.from || first.to !== second.from || second.to !== skip.to) continue;
          if (Math.max(rarity(first), rarity(second)) >= rarity(skip)) continue;
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
