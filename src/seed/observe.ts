import type { EdgeOf } from '../graph/model.ts';
import { addTo } from '../graph/group-by.ts';
import { namesOf } from '../graph/shape.ts';
import { stepPrevalences } from '../graph/shapes/role.ts';
import { ofBase, type Seed, type SeedRecord } from './read.ts';
import { recordsOf, type RecordEdge, type Records } from './rules/records.ts';

type Step = RecordEdge<'LEADS_TO'>['fields'] & { readonly role: string };
type Line = RecordEdge<'REPORTS_TO'>['fields'] & { readonly role: string };
type SeenLine = NonNullable<EdgeOf<'REPORTS_TO'>['observed']>;
type Seen = NonNullable<EdgeOf<'LEADS_TO'>['observed']>;

/** Only such a match carries facts across. */
const carrying: readonly string[] = ['EXACT', 'CLOSE'];

/**
 * Adds to career steps what data sets of careers show of them: the moves between an occupation of the first role and
 * one of the second, of several the one that most people made. Where the years of a step rest on no source, the
 * quartiles seen take their place. To reporting lines it adds what data sets of posts show of them.
 */
export function observe(seed: Seed): Seed {
  const base = recordsOf(seed.records.filter(ofBase));
  const moved = movesBetweenRoles(base);
  const reporting = linesBetweenRoles(base);
  const observed = (record: SeedRecord): SeedRecord => {
    if (record.label !== 'Role') return record;
    const { leadsTo, reportsTo } = record.fields;
    const steps = listed<Step>(leadsTo)?.map((step) => withSeen(step, moved(record.key, step.role)));
    const lines = listed<Line>(reportsTo)?.map((line) => {
      const seen = reporting(record.key, line.role);
      return seen ? { ...line, observed: seen } : line;
    });
    const fields = { ...record.fields, ...(steps && { leadsTo: steps }), ...(lines && { reportsTo: lines }) };
    return { ...record, fields };
  };
  return { ...seed, records: seed.records.map(observed) };
}

// The shapes have been checked when the files were read: here the lists only get their types back.
const listed = <T>(list: unknown): readonly T[] | undefined => (Array.isArray(list) ? (list as T[]) : undefined);

/** What was seen of one role reporting to another; of several data sets the one that shows it in most organizations. */
function linesBetweenRoles({ edges }: Records): (role: string, manager: string) => SeenLine | undefined {
  const lines = new Map<string, SeenLine>();
  for (const { from: source, to: role, fields } of edges('SHOWS_LINE')) {
    const { manager, organizations, of, region, firstYear, lastYear } = fields;
    const id = `${role} ${manager}`;
    if (organizations > (lines.get(id)?.organizations ?? 0))
      lines.set(id, { organizations, of, region, firstYear, lastYear, source });
  }
  return (role, manager) => lines.get(`${role} ${manager}`);
}

/** What was seen of moves from one role to another; undefined where the two share an occupation. */
export function movesBetweenRoles({ edges }: Records): (from: string, to: string) => Seen | undefined {
  const moves = new Map(edges('MOVES_TO').map((move) => [`${move.from} ${move.to}`, move]));
  const occupations = new Map<string, string[]>();
  for (const { from, to, fields } of edges('CLASSIFIED_AS'))
    if (carrying.includes(fields.match)) addTo(occupations, from, to);
  return (from, to) => {
    const left = occupations.get(from) ?? [];
    const entered = occupations.get(to) ?? [];
    if (left.some((each) => entered.includes(each))) return undefined;
    const [most] = left
      .flatMap((one) => entered.flatMap((other) => moves.get(`${one} ${other}`) ?? []))
      .sort((a, b) => b.fields.people - a.fields.people);
    if (!most) return undefined;
    const { years, people, of, region, firstYear, lastYear, sources } = most.fields;
    return { people, of, ...years, region, firstYear, lastYear, source: sources?.[0] ?? '' };
  };
}

function withSeen(step: Step, observed: Seen | undefined): Step {
  if (!observed) return step;
  const { p25: min, p50: typical, p75: max, source } = observed;
  const own = step.prevalenceEvidence?.sources?.length ?? 0;
  return {
    ...step,
    observed,
    ...(own === 0 && bearsOut(observed, step.prevalence) ? { prevalenceEvidence: { sources: [source] } } : {}),
    ...(step.figures?.sources?.length ? {} : { years: { min, typical, max }, figures: { sources: [source] } }),
  };
}

/** From which share of those seen leaving for any other occupation; most may be few, since they part many ways. */
const shareFrom = { USUAL: 0.3, COMMON: 0.1, OCCASIONAL: 0.02, RARE: 0 } as const satisfies Record<
  Step['prevalence'],
  number
>;

/** Whether the share seen taking a step is that of its prevalence. */
export const bearsOut = ({ people, of }: Pick<Seen, 'people' | 'of'>, prevalence: Step['prevalence']): boolean =>
  namesOf(stepPrevalences).find((each) => people / of >= shareFrom[each]) === prevalence;
