import type { Rule } from './rule.ts';

export const sourcesDated: Rule = {
  name: 'sources-dated',
  says: 'A source gives its year, or says by `yearUnknown: true` that the work bears none; never both.',
  *find({ of }) {
    for (const record of of('Source')) {
      const { year, yearUnknown } = record.fields;
      if ((year === undefined) !== yearUnknown)
        yield {
          record,
          path: [year === undefined ? 'title' : 'yearUnknown'],
          message:
            year === undefined
              ? `${record.key} gives no year`
              : `${record.key} gives the year ${year} and calls it unknown`,
          remedy:
            year === undefined
              ? 'Write year, or yearUnknown: true where you looked for one and the work bears none.'
              : 'Remove yearUnknown.',
        };
    }
  },
};
