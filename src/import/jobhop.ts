import { join } from 'node:path';
import { fewestPeople } from '../graph/shapes/moves.ts';
import { compareText } from '../graph/names.ts';
import { quantile } from '../graph/quantile.ts';
import { codeKey, defect } from './classification.ts';
import { csvFile, grouped, type Row } from './tables.ts';

export interface JobHop {
  /** One job of one person each. */
  readonly jobs: readonly Row[];
  /** The code of ESCO for every occupation of the jobs. */
  readonly items: readonly Row[];
}

/** The ICT part of JobHop: jobs that people in Flanders held one after another. */
export const readJobHop = (folder: string): JobHop => ({
  jobs: csvFile(join(folder, 'interactions.csv'), ['user_id', 'sequence_pos', 'item_id', 'start_date', 'end_date']),
  items: csvFile(join(folder, 'items.csv'), ['item_id', 'matched_code']),
});

/** One occupation for as long as it was held without another between; in years since the first quarter of year 0. */
export interface Stay {
  /** Key of an occupation. */
  readonly occupation: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

export type Career = readonly Stay[];

/** The careers of the data set, each history once: one stands there 33 times, as of as many people. */
export function careersIn({ jobs, items }: JobHop): { careers: Career[]; defects: string[] } {
  const codes = new Map(items.map(({ item_id = '', matched_code = '' }) => [item_id, matched_code]));
  const people = [
    ...grouped(
      jobs,
      ({ user_id = '' }) => user_id,
      (job) => job,
    ).values(),
  ];
  const told = new Map<string, readonly Row[]>();
  for (const held of people) {
    const inOrder = held.toSorted((a, b) => Number(a.sequence_pos) - Number(b.sequence_pos));
    told.set(
      inOrder.map(({ item_id, start_date, end_date }) => [item_id, start_date, end_date].join()).join(),
      inOrder,
    );
  }
  const without = (column: string) => jobs.filter((job) => !job[column]).length;
  return {
    careers: [...told.values()].map((held) => staysOf(held, codes)),
    defects: [
      ...defect(people.length - told.size, 'histories of JobHop repeat another: counted once'),
      ...defect(without('start_date'), 'jobs of JobHop lack a start: the move counts, the stay does not'),
      ...defect(without('end_date'), 'jobs of JobHop lack an end: the next start stands in'),
    ],
  };
}

function staysOf(jobs: readonly Row[], codes: ReadonlyMap<string, string>): Career {
  const stays: Stay[] = [];
  for (const { item_id = '', start_date, end_date } of jobs) {
    const occupation = codeKey('esco', codes.get(item_id) ?? item_id);
    const last = stays.at(-1);
    const end = yearOf(end_date);
    if (last?.occupation === occupation) stays[stays.length - 1] = { ...last, end };
    else stays.push({ occupation, start: yearOf(start_date), end });
  }
  return stays;
}

/** `Q3 2005` as 2005.5; undefined where nothing is written. */
function yearOf(quarter = ''): number | undefined {
  const [, place, year] = /^Q([1-4]) (\d{4})$/.exec(quarter) ?? [];
  return place === undefined || year === undefined ? undefined : Number(year) + (Number(place) - 1) / 4;
}

/** As `movesTo` of an occupation says it. */
export interface Move {
  readonly occupation: string;
  readonly people: number;
  readonly of: number;
  readonly region: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly years: { readonly p25: number; readonly p50: number; readonly p75: number };
  readonly sources: readonly string[];
}

interface Seen {
  readonly person: number;
  readonly before: Stay;
  readonly next: Stay;
}

/** Moves made by `fewestPeople` or more whose stay before is known, by the occupation left. */
export function movesIn(careers: readonly Career[]): Map<string, Move[]> {
  const seen = careers.flatMap((career, person) =>
    career.slice(1).flatMap((next, at): Seen[] => {
      const before = career[at];
      return before ? [{ person, before, next }] : [];
    }),
  );
  const leaving = grouped(
    seen,
    ({ before }) => before.occupation,
    (move) => move,
  );
  return new Map(
    [...leaving].map(([from, moves]) => {
      const of = new Set(moves.map(({ person }) => person)).size;
      const towards = grouped(
        moves,
        ({ next }) => next.occupation,
        (move) => move,
      );
      const told = [...towards].flatMap(([to, same]) => moveOf(to, same, of));
      return [from, told.sort((a, b) => compareText(a.occupation, b.occupation))];
    }),
  );
}

/** Someone who moves so twice counts once, at first. */
function moveOf(occupation: string, moves: readonly Seen[], of: number): Move[] {
  const first = [...new Map(moves.toReversed().map((move) => [move.person, move])).values()];
  const stays = first.flatMap(({ before, next }) => lengthOf(before, next));
  const years = first.flatMap(({ before, next }) => next.start ?? before.end ?? []).map(Math.floor);
  if (stays.length < fewestPeople) return [];
  const quartile = (share: number) => Math.round(quantile(stays, share) * 4) / 4;
  return [
    {
      occupation,
      people: first.length,
      of,
      region: 'BE-VLG',
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
      years: { p25: quartile(0.25), p50: quartile(0.5), p75: quartile(0.75) },
      sources: ['jobhop-2025'],
    },
  ];
}

function lengthOf({ start, end }: Stay, next: Stay): number[] {
  const left = end ?? next.start;
  return start !== undefined && left !== undefined && left >= start ? [left - start] : [];
}
