import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

/** Numbers of people are published in hundreds and the change in whole per cent. */
const rounding = { people: 50, percent: 0.5 };

export const outlooksAddUp: Rule = {
  name: 'outlooks-add-up',
  says: 'A projection looks ahead, and its change in per cent is that between its two numbers of people, but for rounding.',
  byOthers: true,
  *find({ edges }) {
    for (const edge of edges('SHOWS_OUTLOOK')) {
      const { fromYear, toYear, people, projectedPeople, percentChange } = edge.fields;
      if (toYear <= fromYear)
        yield {
          record: edge.record,
          path: fieldPath(edge, 'toYear'),
          message: `a projection from ${fromYear} looks to ${toYear}`,
          remedy: 'Exchange or mend the two.',
        };
      const percent = (from: number, to: number) => (from > 0 ? (to / from - 1) * 100 : Infinity);
      const least = percent(people + rounding.people, projectedPeople - rounding.people) - rounding.percent;
      const most = percent(people - rounding.people, projectedPeople + rounding.people) + rounding.percent;
      if (percentChange < least || percentChange > most)
        yield {
          record: edge.record,
          path: fieldPath(edge, 'percentChange'),
          message: `${people} and ${projectedPeople} people are no change of ${percentChange} %`,
          remedy: 'Copy all three as the source publishes them.',
        };
    }
  },
};
