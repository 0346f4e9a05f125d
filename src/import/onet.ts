import { join } from 'node:path';
import { codeKey, defect, type Classification, type Entry, type VocabularyRequirement } from './entry.ts';
import { grouped, tabFile, type Row } from './tables.ts';

export interface Onet {
  readonly occupations: readonly Row[];
  /** Rows of Skills.txt and Knowledge.txt. */
  readonly ratings: readonly Row[];
  readonly reportedTitles: readonly Row[];
  readonly related: readonly Row[];
}

/** O*NET 29.0: the tab-delimited files of the database. */
export const readOnet = (folder: string): Onet => ({
  occupations: tabFile(join(folder, 'Occupation Data.txt')),
  ratings: [...tabFile(join(folder, 'Skills.txt')), ...tabFile(join(folder, 'Knowledge.txt'))],
  reportedTitles: tabFile(join(folder, 'Sample of Reported Titles.txt')),
  related: tabFile(join(folder, 'Related Occupations.txt')),
});

/** O*NET's own word for a rating of 3 on its scale of importance (1 to 5) is "important". */
const essentialFrom = 3;
/** Below "somewhat important". */
const leastImportance = 2;

/** O*NET rates importance from 1 to 5; here it runs from 0 to 1. */
export const importanceOf = (rating: number): number => Math.round(((rating - 1) / 4) * 100) / 100;

/** O*NET rates level from 0 to 7, with anchors of its own for each element; here it runs from 1 to 5. */
export const levelOf = (rating: number): number => Math.min(5, Math.max(1, Math.round(1 + (rating * 4) / 7)));

const codeOf = (row: Row): string => row['O*NET-SOC Code'] ?? '';

export function onetEntries({ occupations, ratings, reportedTitles, related }: Onet): Classification {
  const suppressed = ratings.filter((row) => row['Recommend Suppress'] === 'Y');
  const rated = grouped(
    ratings.filter((row) => row['Recommend Suppress'] !== 'Y'),
    codeOf,
    (row) => row,
  );
  const titles = grouped(reportedTitles, codeOf, (row) => row['Reported Job Title'] ?? '');
  const relations = grouped(related, codeOf, (row) => ({
    code: row['Related O*NET-SOC Code'] ?? '',
    relatedness: row['Relatedness Tier'] ?? '',
  }));
  const entries = occupations.map((row): Entry => {
    const code = codeOf(row);
    return {
      key: codeKey('onet', code),
      scheme: 'ONET_SOC',
      code,
      uri: `https://www.onetonline.org/link/summary/${code}`,
      title: row.Title ?? '',
      alternativeTitles: titles.get(code) ?? [],
      requires: requirements(rated.get(code) ?? []),
      relatedTo: relations.get(code) ?? [],
    };
  });
  return {
    source: 'onet-29-0',
    entries,
    defects: [
      ...defect(suppressed.length, 'O*NET ratings are marked "Recommend Suppress": left out'),
      ...defect(
        entries.filter(({ requires }) => requires.length === 0).length,
        'O*NET occupations have no ratings of skills or knowledge: entered without requirements',
      ),
    ],
  };
}

function requirements(rows: readonly Row[]): VocabularyRequirement[] {
  const scales = (scale: string) =>
    new Map(
      rows
        .filter((row) => row['Scale ID'] === scale)
        .map((row) => [row['Element ID'] ?? '', Number(row['Data Value'])]),
    );
  const levels = scales('LV');
  return [...scales('IM')]
    .filter(([, importance]) => importance >= leastImportance)
    .map(([element, importance]) => {
      const level = levels.get(element);
      return {
        match: `onet:${element}`,
        relation: importance >= essentialFrom ? 'ESSENTIAL' : 'OPTIONAL',
        importance: importanceOf(importance),
        ...(level === undefined ? {} : { level: levelOf(level) }),
      };
    });
}

/** Keys of the occupations that O*NET lists as related to each, in either direction. */
export function relatedOccupations({ related }: Onet): Map<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  const add = (from: string, to: string) => pairs.set(from, (pairs.get(from) ?? new Set()).add(to));
  for (const row of related) {
    const [from, to] = [codeKey('onet', codeOf(row)), codeKey('onet', row['Related O*NET-SOC Code'] ?? '')];
    add(from, to);
    add(to, from);
  }
  return pairs;
}
