import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SeedFile } from '../seed/read.ts';
import { isGenerated } from './records.ts';
import { grouped } from './tables.ts';

/** Numbers of files of one folder. */
export interface Changes {
  readonly folder: string;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Written by hand, hence not touched. */
  readonly kept: number;
}

/** Makes the generated files of the seed equal to `generated`; those no longer needed go where `mayRemove` allows. */
export async function writeGenerated(
  seedFolder: string,
  before: readonly SeedFile[],
  generated: ReadonlyMap<string, string>,
  mayRemove: (path: string) => boolean,
): Promise<Changes[]> {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  const outcomeOf = (path: string, text: string) => {
    const present = texts.get(path);
    if (present === text) return 'unchanged';
    return present === undefined || isGenerated(present) ? 'written' : 'kept';
  };
  const outcomes: { readonly path: string; readonly outcome: keyof Omit<Changes, 'folder'> }[] = [];
  for (const [path, text] of generated) {
    const outcome = outcomeOf(path, text);
    outcomes.push({ path, outcome });
    if (outcome !== 'written') continue;
    await mkdir(dirname(join(seedFolder, path)), { recursive: true });
    await writeFile(join(seedFolder, path), text);
  }
  for (const { path, text } of before) {
    if (generated.has(path) || !isGenerated(text) || !mayRemove(path)) continue;
    outcomes.push({ path, outcome: 'removed' });
    await rm(join(seedFolder, path));
  }
  const byFolder = grouped(
    outcomes,
    ({ path }) => dirname(path),
    ({ outcome }) => outcome,
  );
  return [...byFolder].map(([folder, all]) => {
    const count = (outcome: string) => all.filter((each) => each === outcome).length;
    return {
      folder,
      written: count('written'),
      unchanged: count('unchanged'),
      removed: count('removed'),
      kept: count('kept'),
    };
  });
}
