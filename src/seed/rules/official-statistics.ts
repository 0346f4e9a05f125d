import type { Rule } from './rule.ts';

export const officialStatistics: Rule = {
  name: 'official-statistics',
  says: 'A source is of the quality OFFICIAL_STATISTIC exactly where it is of that kind.',
  *find({ of }) {
    for (const record of of('Source')) {
      const { kind, quality } = record.fields;
      if ((kind === 'OFFICIAL_STATISTIC') !== (quality === 'OFFICIAL_STATISTIC'))
        yield {
          record,
          path: ['quality'],
          message: `${record.key} is of the kind ${kind} and of the quality ${quality}`,
          remedy: 'Figures of a statistical office are both; what retells them is neither.',
        };
    }
  },
};
