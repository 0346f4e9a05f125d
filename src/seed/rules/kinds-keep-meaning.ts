import { fieldPath, type RecordEdge } from './records.ts';
import type { Rule } from './rule.ts';
import { levelsOf, seniority } from './seniority.ts';

type Step = RecordEdge<'LEADS_TO'>;

export const kindsKeepMeaning: Rule = {
  name: 'kinds-keep-meaning',
  says: 'A LATERAL step leads at most one level up or down; a SWITCH or an ENTRY leads to another track, or to the board.',
  whole: true,
  *find(records) {
    const levels = levelsOf(records);
    const tracks = new Map(records.edges('IN_TRACK').map(({ from, to }) => [from, to]));
    const finding = (step: Step, message: string, remedy: string) => ({
      record: step.record,
      path: fieldPath(step, 'kind'),
      message: `the ${step.fields.kind} step from ${step.from} ${message}`,
      remedy: `${remedy}, or write an exception with its reason to exceptions.yaml.`,
    });
    for (const step of records.edges('LEADS_TO')) {
      const { kind } = step.fields;
      const [left, entered] = [levels.get(step.from), levels.get(step.to)];
      const staying = tracks.get(step.from) === tracks.get(step.to) && entered !== 'BOARD';
      if (kind === 'LATERAL' && left && entered && Math.abs(seniority(entered) - seniority(left)) > 1)
        yield finding(step, `(${left}) leads to ${step.to} (${entered})`, 'Call it PROMOTION or SWITCH');
      if ((kind === 'SWITCH' || kind === 'ENTRY') && staying)
        yield finding(
          step,
          `to ${step.to} stays on the track ${tracks.get(step.from) ?? ''}`,
          'Call it PROMOTION or LATERAL',
        );
    }
  },
};
