import { join } from 'node:path';
import {
  codeKey,
  defect,
  tidy,
  titlesBeside,
  type Classification,
  type Entry,
  type VocabularyRequirement,
} from './classification.ts';
import { preparations, readPreparation, type PreparationRows } from './onet-preparation.ts';
import {
  addressOf,
  codeColumn,
  codeOf,
  isIrrelevant,
  isSuppressed,
  leastImportance,
  ratingColumns,
  relationOf,
} from './onet-rows.ts';
import { grouped, tabFile, type Row } from './tables.ts';

export interface Onet {
  readonly occupations: readonly Row[];
  /** Rows of Skills.txt and Knowledge.txt. */
  readonly ratings: readonly Row[];
  readonly reportedTitles: readonly Row[];
  readonly related: readonly Row[];
  readonly preparation: PreparationRows;
}

/** O*NET 29.0: the tab-delimited files of the database. */
export const readOnet = (folder: string): Onet => ({
  occupations: tabFile(join(folder, 'Occupation Data.txt'), [codeColumn, 'Title']),
  ratings: ['Skills.txt', 'Knowledge.txt'].flatMap((name) => tabFile(join(folder, name), ratingColumns)),
  reportedTitles: tabFile(join(folder, 'Sample of Reported Titles.txt'), [codeColumn, 'Reported Job Title']),
  related: tabFile(join(folder, 'Related Occupations.txt'), [codeColumn, 'Related O*NET-SOC Code', 'Relatedness Tier']),
  preparation: readPreparation(folder),
});

/** O*NET rates importance from 1 to 5; here it runs from 0 to 1. */
export const importanceOf = (rating: number): number => Math.round(((rating - 1) / 4) * 100) / 100;

/** O*NET rates level from 0 to 7, with anchors of its own for each element; here it runs from 1 to 5. */
export const levelOf = (rating: number): number => Math.min(5, Math.max(1, Math.round(1 + (rating * 4) / 7)));

export function onetEntries({ occupations, ratings, reportedTitles, related, preparation }: Onet): Classification {
  const suppressed = ratings.filter(isSuppressed);
  const irrelevant = ratings.filter(isIrrelevant);
  const rated = grouped(
    ratings.filter((row) => !isSuppressed(row) && !isIrrelevant(row)),
    codeOf,
    (row) => row,
  );
  const titles = grouped(reportedTitles, codeOf, (row) => row['Reported Job Title'] ?? '');
  const relations = grouped(related, codeOf, (row) => ({
    code: row['Related O*NET-SOC Code'] ?? '',
    relatedness: row['Relatedness Tier'] ?? '',
  }));
  const prepared = preparations(preparation);
  const entries = occupations.map((row): Entry => {
    const code = codeOf(row);
    return {
      key: codeKey('onet', code),
      scheme: 'ONET_SOC',
      code,
      uri: addressOf(code),
      title: tidy(row.Title ?? ''),
      alternativeTitles: titlesBeside(row.Title ?? '', titles.get(code) ?? []),
      requires: requirements(rated.get(code) ?? []),
      relatedTo: relations.get(code) ?? [],
      preparation: prepared.get(code),
    };
  });
  return {
    source: 'onet-29-0',
    entries,
    defects: [
      ...defect(suppressed.length, 'O*NET ratings are marked "Recommend Suppress": left out'),
      ...defect(
        preparation.answers.filter(isSuppressed).length,
        'O*NET answers on education and experience are marked "Recommend Suppress": their question is left out',
      ),
      ...defect(irrelevant.length, 'O*NET levels are marked "Not Relevant": left out'),
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
        relation: relationOf(importance),
        importance: importanceOf(importance),
        ...(level === undefined ? {} : { level: levelOf(level) }),
      };
    });
}

/** Codes of the occupations that O*NET lists as related to each, in either direction, by code. */
export function relatedOccupations({ related }: Pick<Onet, 'related'>): Map<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  const add = (from: string, to: string) => pairs.set(from, (pairs.get(from) ?? new Set()).add(to));
  for (const row of related) {
    const [from, to] = [codeOf(row), row['Related O*NET-SOC Code'] ?? ''];
    add(from, to);
    add(to, from);
  }
  return pairs;
}
