import { join } from 'node:path';
import { compareText, normalizeName } from '../graph/names.ts';
import { csvFile, type Row } from './tables.ts';

/** Senior posts of UK government with the posts that they report to. */
export const readOrganograms = (folder: string): readonly Row[] =>
  csvFile(join(folder, 'senior_posts_reporting_lines_and_pay.csv'), [
    'snapshot',
    'organisation',
    'job_title',
    'manager_job_title',
  ]);

/** A role by what it is called. */
export interface NamedRole {
  readonly key: string;
  readonly names: readonly string[];
}

/** As `showsLines` of a source says it. */
export interface Line {
  readonly role: string;
  readonly manager: string;
  readonly organizations: number;
  readonly of: number;
  readonly region: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly sources: readonly string[];
}

/** The record of the data set, written by `import`. */
export const organogramsSource = {
  key: 'uk-organograms',
  fields: {
    title: 'Organograms of staff roles and salaries: senior posts of UK government',
    publisher: 'data.gov.uk',
    year: 2016,
    url: 'https://github.com/datagovuk/organograms',
    kind: 'DATASET',
    quality: 'SURVEY',
    accessed: '2026-11-28',
    note: 'Posts from 2011 to 2016 as departments published them, read at commit f0f8b4d; roles are told by the titles of the posts alone.',
  },
} as const;

/**
 * Reporting lines between roles, told by the titles of both posts: a title counts where it is a name of one role and no
 * other, without what stands in brackets. An organization counts once, however often and long it shows the line.
 */
export function linesIn(posts: readonly Row[], roles: readonly NamedRole[]): Line[] {
  const roleOf = rolesByTitle(roles);
  const managed = new Map<string, Set<string>>();
  const seen = new Map<string, { role: string; manager: string; organizations: Set<string>; years: number[] }>();
  for (const { job_title = '', manager_job_title: above = '', organisation = '', snapshot = '' } of posts) {
    const role = above.trim() ? roleOf(job_title) : undefined;
    if (role === undefined) continue;
    managed.set(role, (managed.get(role) ?? new Set()).add(organisation));
    const manager = roleOf(above);
    if (manager === undefined || manager === role) continue;
    const id = `${role} ${manager}`;
    const line = seen.get(id) ?? { role, manager, organizations: new Set(), years: [] };
    line.organizations.add(organisation);
    line.years.push(Number(snapshot.slice(0, 4)));
    seen.set(id, line);
  }
  return [...seen.values()]
    .map(({ role, manager, organizations, years }) => ({
      role,
      manager,
      organizations: organizations.size,
      of: managed.get(role)?.size ?? 0,
      region: 'GB',
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
      sources: [organogramsSource.key],
    }))
    .sort((a, b) => compareText(a.role, b.role) || compareText(a.manager, b.manager));
}

function rolesByTitle(roles: readonly NamedRole[]): (title: string) => string | undefined {
  const keys = new Map<string, Set<string>>();
  for (const { key, names } of roles)
    for (const name of names.map(normalizeName)) keys.set(name, (keys.get(name) ?? new Set()).add(key));
  return (title) => {
    const [role, other] = keys.get(normalizeName(title.replaceAll(/\([^)]*\)/g, ' '))) ?? [];
    return other === undefined ? role : undefined;
  };
}
