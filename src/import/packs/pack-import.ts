import { groupBy } from '../../graph/group-by.ts';
import type { Archive } from './archive.ts';
import type { Base } from './base.ts';
import { writePack, type Naming, type PackDraft, type Unused } from './draft.ts';

export type Progress = (what: string, rows: number) => void;

export interface PackImport {
  readonly unused: Unused;
  readonly written: ReadonlyMap<string, number>;
}

/** Writes a data set as a pack; what it is given may be used by every importer alike. */
export type Importer = (path: string, to: string, base: Base, progress: Progress) => Promise<PackImport>;

/** What the tables of a pack are written with. */
export interface Work {
  readonly draft: PackDraft;
  readonly base: Base;
  readonly evidence: { readonly sources: string[] };
}

/** Writes the tables of a data set one after another, each telling its number of rows; all rest on one source of the base. */
export async function importTables(
  {
    naming,
    source,
    to,
    base,
    progress,
    archive,
  }: {
    readonly naming: Naming;
    readonly source: string;
    readonly to: string;
    readonly base: Base;
    readonly progress: Progress;
    /** What the tables are written from, where it is tables itself. */
    readonly archive?: Archive;
  },
  tables: (work: Work) => Readonly<Record<string, () => Promise<number>>>,
): Promise<PackImport> {
  if (!base.has('Source', source))
    throw new Error(
      `the seed names no source "${source}"; write sources/${source}.yaml first, with licence and citation`,
    );
  const written = new Map<string, number>();
  const unused = await writePack(to, naming, async (draft) => {
    for (const [name, write] of Object.entries(tables({ draft, base, evidence: { sources: [source] } }))) {
      const rows = await write();
      written.set(name, rows);
      progress(name, rows);
    }
    refuseUseless(draft, written, archive);
  });
  return { unused, written };
}

/** A file of which nothing can be used is that of another version, or another file by its name. */
function refuseUseless({ unused }: PackDraft, written: ReadonlyMap<string, number>, archive?: Archive): void {
  const reasons = [...unused].flatMap(([reason, places]) => places.map((place) => ({ reason, ...place })));
  const passed = groupBy(reasons, ({ file }) => file);
  const useless = [...(archive?.counts ?? [])].find(
    ([file, rows]) => new Set(passed.get(file)?.map(({ line }) => line)).size === rows,
  );
  const [first] = useless ? (passed.get(useless[0]) ?? []) : reasons;
  if (useless === undefined && [...written.values()].some((rows) => rows > 0)) return;
  const what = useless ? `none of the ${String(useless[1])} rows of ${useless[0]}` : 'nothing';
  throw new Error(
    first
      ? `${first.file}:${String(first.line)}: ${what} can be used, first of all: ${first.reason}; is it the right file, and of the right version?`
      : `${what} can be used that the seed does not have already`,
  );
}

/** A key for each name of a vocabulary; one that is taken is told apart by the identifier. */
export function keysBy(taken: (key: string) => boolean): (wanted: string, identifier: string) => string {
  const given = new Set<string>();
  return (wanted, identifier) => {
    const key = given.has(wanted) || taken(wanted) ? `${wanted}-${identifier}` : wanted;
    given.add(key);
    return key;
  };
}

/** Skills of the base relate to what they match in the vocabulary that a pack brings. */
export async function equivalents(
  { draft, base, evidence }: Work,
  keyOf: (match: string) => string | undefined,
  more: (write: (row: { from: string; skill: string; relation: string }) => Promise<void>) => Promise<void> = () =>
    Promise.resolve(),
): Promise<number> {
  const table = draft.table('skills.related.csv', ['from', 'skill', 'relation'], evidence);
  for (const [match, own] of base.skillsByMatch) {
    const skill = keyOf(match);
    if (skill !== undefined) for (const from of own) await table.write({ from, skill, relation: 'EQUIVALENT' });
  }
  await more((row) => table.write(row));
  return table.rows;
}
