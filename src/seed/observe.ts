import type { EdgeOf } from '../graph/model.ts';
import { ofBase, type Seed, type SeedRecord } from './read.ts';
import { recordsOf, type RecordEdge } from './rules/records.ts';

type Step = RecordEdge<'LEADS_TO'>['fields'] & { readonly role: string };
type Seen = NonNullable<EdgeOf<'LEADS_TO'>['observed']>;

/** Only such a match carries facts across. */
const carrying: readonly string[] = ['EXACT', 'CLOSE'];

/**
 * Adds to career steps what data sets of careers show of them: the moves between an occupation of the first role and
 * one of the second, of several the one that most people made. Where the years of a step rest on no source, the
 * quartiles seen take their place.
 */
export function observe(seed: Seed): Seed {
  const seen = movesBetweenRoles(seed);
  const observed = (record: SeedRecord): SeedRecord => {
    const { leadsTo } = record.fields;
    if (record.label !== 'Role' || !Array.isArray(leadsTo)) return record;
    const steps = (leadsTo as Step[]).map((step) => withSeen(step, seen(record.key, step.role)));
    return { ...record, fields: { ...record.fields, leadsTo: steps } };
  };
  return { ...seed, records: seed.records.map(observed) };
}

/** What was seen of moves from one role to another; undefined where the two share an occupation. */
export function movesBetweenRoles({ records }: Pick<Seed, 'records'>): (from: string, to: string) => Seen | undefined {
  const { edges } = recordsOf(records.filter(ofBase));
  const moves = new Map(edges('MOVES_TO').map((move) => [`${move.from} ${move.to}`, move]));
  const occupations = new Map<string, string[]>();
  for (const { from, to, fields } of edges('CLASSIFIED_AS'))
    if (carrying.includes(fields.match)) occupations.set(from, [...(occupations.get(from) ?? []), to]);
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
  if (step.figures?.sources?.length) return { ...step, observed };
  const { p25: min, p50: typical, p75: max, source } = observed;
  return { ...step, observed, years: { min, typical, max }, figures: { sources: [source] } };
}
