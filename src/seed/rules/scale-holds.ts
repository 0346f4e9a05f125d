import { quantile } from '../../graph/quantile.ts';
import { scaleOfRecords } from '../scale.ts';
import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

/** A usual promotion asks for what the role before it gives at least in part. */
const leastUp = 40;

export const scaleHolds: Rule = {
  name: 'scale-holds',
  says: `Readiness keeps its scale: 100 for who holds the role; in the median 80 or more for the job just left by promotion; in the median 45 to 85 for a usual promotion, and for each of them at least ${leastUp}; under 15 for any role for who brings nothing but the most common skill.`,
  whole: true,
  byOthers: true,
  *find(records) {
    const { steps, holders, outsiders } = scaleOfRecords(records);
    const promotions = steps.filter(({ kind }) => kind === 'PROMOTION');
    const usual = promotions.filter(({ prevalence }) => prevalence === 'USUAL');
    const [back, up] = [
      quantile(
        promotions.map((each) => each.down),
        0.5,
      ),
      quantile(
        usual.map((each) => each.up),
        0.5,
      ),
    ];
    const ups = new Map(usual.map(({ from, to, up: score }) => [`${from} ${to}`, score]));
    const all = records.of('Role');
    const [first] = all;
    const remedy = 'Look at `npm run check -- --report` for the scores, and at what changed in requirements and steps.';
    for (const record of all) {
      const [holder = 100, outsider = 0] = [holders.get(record.key), outsiders.get(record.key)];
      if (holder !== 100)
        yield { record, path: ['requires'], message: `the holder of ${record.key} scores ${holder}`, remedy };
      if (outsider >= 15)
        yield { record, path: ['requires'], message: `an outsider scores ${outsider} for ${record.key}`, remedy };
    }
    for (const { record, from, to, fields, path } of records.edges('LEADS_TO')) {
      const score = ups.get(`${from} ${to}`) ?? leastUp;
      if (fields.kind === 'PROMOTION' && fields.prevalence === 'USUAL' && score < leastUp)
        yield {
          record,
          path: fieldPath({ path }, 'role'),
          message: `a usual promotion leads from ${from}, whose holder scores ${score} for ${to}`,
          remedy: `Complete what ${from} requires, or what ${to} asks for beyond what people learn there.`,
        };
    }
    if (first && promotions.length > 0 && back < 80)
      yield { record: first, path: [], message: `the median score for the job just left is ${back}, below 80`, remedy };
    if (first && usual.length > 0 && (up < 45 || up > 85))
      yield {
        record: first,
        path: [],
        message: `the median score for a usual promotion is ${up}, outside 45 to 85`,
        remedy,
      };
  },
};
