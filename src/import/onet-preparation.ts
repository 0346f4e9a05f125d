import { join } from 'node:path';
import { compareText } from '../graph/names.ts';
import { educationLevels, type Preparation } from '../graph/shapes/preparation.ts';
import { namesOf } from '../graph/shape.ts';
import { codeColumn, codeOf, isSuppressed } from './onet-rows.ts';
import { grouped, tabFile, type Row } from './tables.ts';

/** What O*NET tells of how people come to be ready for an occupation, and of what they work with. */
export interface PreparationRows {
  readonly zones: readonly Row[];
  /** For each occupation and scale, the percentage of those asked that chose each category. */
  readonly answers: readonly Row[];
  readonly technologies: readonly Row[];
}

/** The files that tell it, each with the columns that are read. */
export const preparationFiles = {
  zones: ['Job Zones.txt', ['Job Zone']],
  answers: ['Education, Training, and Experience.txt', ['Scale ID', 'Category', 'Data Value', 'Recommend Suppress']],
  technologies: ['Technology Skills.txt', ['Example', 'Hot Technology', 'In Demand']],
} as const;

export function readPreparation(folder: string): PreparationRows {
  const rows = ([name, columns]: readonly [string, readonly string[]]) =>
    tabFile(join(folder, name), [codeColumn, ...columns]);
  const { zones, answers, technologies } = preparationFiles;
  return { zones: rows(zones), answers: rows(answers), technologies: rows(technologies) };
}

/** Months of the eleven categories of the scale RW: each begins where the one before ends, the last is open. */
const monthsUpTo = [0, 1, 3, 6, 12, 24, 48, 72, 96, 120] as const;
const levels = namesOf(educationLevels);

/** By code; a scale of which the survey would suppress an answer is left out, since that answer decides where half falls. */
export function preparations({ zones, answers, technologies }: PreparationRows): ReadonlyMap<string, Preparation> {
  const zoneOf = new Map(zones.map((row) => [codeOf(row), Number(row['Job Zone'])]));
  const answersOf = grouped(
    answers,
    (row) => `${codeOf(row)} ${row['Scale ID'] ?? ''}`,
    (row) => row,
  );
  const named = grouped(technologies, codeOf, (row) => row);
  const codes = new Set([zones, answers, technologies].flat().map(codeOf));
  return new Map(
    [...codes].map((code) => {
      const jobZone = zoneOf.get(code);
      const education = levels[(middle(answersOf.get(`${code} RL`)) ?? 0) - 1];
      const experience = middle(answersOf.get(`${code} RW`));
      const used = named.get(code) ?? [];
      const inDemand = used.filter((row) => row['In Demand'] === 'Y');
      const hot = used.filter((row) => row['Hot Technology'] === 'Y');
      return [
        code,
        {
          ...(jobZone === undefined ? {} : { jobZone }),
          ...(education === undefined ? {} : { education }),
          ...(experience === undefined ? {} : { experienceMonths: monthsOf(experience) }),
          ...listOf('technologies', [...hot, ...inDemand]),
          ...listOf('technologiesInDemand', inDemand),
        },
      ];
    }),
  );
}

const listOf = (name: string, rows: readonly Row[]) =>
  rows.length > 0 ? { [name]: [...new Set(rows.map((row) => row.Example ?? ''))].sort(compareText) } : {};

/** The category in which half of those asked is reached. */
function middle(rows: readonly Row[] = []): number | undefined {
  if (rows.some(isSuppressed)) return undefined;
  const shares = rows
    .map((row) => ({ category: Number(row.Category), percent: Number(row['Data Value']) }))
    .sort((a, b) => a.category - b.category);
  let sum = 0;
  return shares.find(({ percent }) => (sum += percent) >= 50)?.category;
}

function monthsOf(category: number) {
  const upTo = monthsUpTo[category - 1];
  return { over: monthsUpTo[category - 2] ?? 0, ...(upTo === undefined ? {} : { upTo }) };
}
