import { join } from 'node:path';
import { codeKey, defect, tidy, type Classification, type Entry } from './classification.ts';
import { csvFile, grouped, slug, type Row } from './tables.ts';

/** The UK framework has four levels; its expert is the highest of the five here. */
const levels: Readonly<Record<string, number>> = {
  awareness: 1,
  working: 2,
  practitioner: 3,
  expert: 5,
};

/** The level of a skill that a row asks for; undefined where it says none. */
export const gdadLevel = (row: Row): number | undefined => levels[(row['Skill Level'] ?? '').trim().toLowerCase()];

/** The level that stands for a role that the framework does not divide into levels. */
const undivided = 'NOT IN USE';

/** An entry is one level of a role, or a role that has none. */
export const gdadTitle = (row: Row): string =>
  tidy((row['Role Level'] === undivided ? row.Role : row['Role Level']) ?? '');

/** The columns of the file of roles. */
export const gdadColumns = ['Role', 'Role Level', 'Skill Name', 'Skill Level'] as const;

export const readUkGdad = (folder: string): Row[] => csvFile(join(folder, 'roles.csv'), gdadColumns);

/** One entry for each level of a role, such as "Senior data engineer". */
export function ukGdadEntries(rows: readonly Row[]): Classification {
  const distinct = new Map(
    rows.map((row) => [[row.Role, row['Role Level'], row['Skill Name'], row['Skill Level']].join('|'), row]),
  );
  const entries = [...grouped(distinct.values(), gdadTitle, (row) => row)].map(([title, own]): Entry => ({
    key: codeKey('uk-gdad', slug(title)),
    scheme: 'UK_GDAD',
    code: slug(title),
    title,
    alternativeTitles: [],
    requires: own
      .filter((row) => row['Skill Name'])
      .map((row) => {
        const level = gdadLevel(row);
        return {
          match: `uk-gdad:${slug(row['Skill Name'] ?? '')}`,
          relation: 'ESSENTIAL',
          ...(level === undefined ? {} : { level }),
        };
      }),
    relatedTo: [],
  }));
  return {
    source: 'uk-gdad-framework-2025',
    entries,
    defects: [
      ...defect(rows.length - distinct.size, 'rows of the UK framework are doubled: read once'),
      ...defect(
        new Set(rows.filter((row) => row['Role Level'] === undivided).map(({ Role }) => Role)).size,
        `roles of the UK framework carry the level "${undivided}": entered under the name of the role`,
      ),
    ],
  };
}
