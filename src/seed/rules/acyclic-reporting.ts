import { findCycles, printCycle } from './cycles.ts';
import type { RecordEdge } from './records.ts';
import type { Rule } from './rule.ts';

export const acyclicReporting: Rule = {
  name: 'acyclic-reporting',
  says: 'Within one kind of organization nobody reports to himself by way of usual reporting lines.',
  *find({ edges }) {
    const lines = edges('REPORTS_TO').filter(({ fields }) => fields.prevalence === 'USUAL');
    const kinds = new Set(lines.flatMap(({ fields }) => fields.organizationTypes));
    const seen = new Set<string>();
    for (const kind of [undefined, ...kinds])
      for (const cycle of findCycles(lines.filter((line) => holdsIn(line, kind)))) {
        const last = cycle.at(-1);
        const shown = printCycle(cycle);
        if (!last || seen.has(shown)) continue;
        seen.add(shown);
        yield {
          record: last.record,
          path: last.path,
          message: `roles report to each other in a circle: ${shown}`,
          remedy: 'Make one of the lines COMMON or OCCASIONAL, or name the organization types it holds in.',
        };
      }
  },
};

/** A line without organization types holds in every kind; no kind: the lines that hold in every one. */
const holdsIn = ({ fields }: RecordEdge<'REPORTS_TO'>, kind: string | undefined): boolean =>
  fields.organizationTypes.length === 0 || (kind !== undefined && fields.organizationTypes.includes(kind));
