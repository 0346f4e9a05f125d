import { baseOf } from '../import/packs/base.ts';
import type { Progress } from '../import/packs/pack-import.ts';
import { readContents, seedOf } from '../seed/load.ts';
import { CommandError } from './error.ts';
import { importers, type ImporterName } from './importers.ts';

export interface PackImportOptions {
  readonly seedDirectory: string;
  /** Folders of packs laid over the seed that the new one is to be laid over, too. */
  readonly packs?: readonly string[];
  readonly to: string;
  readonly complain: (text: string) => void;
}

/** Writes a whole classification as a pack, and tells what of it could not be used. */
export async function importPack(name: ImporterName, path: string, options: PackImportOptions): Promise<string> {
  const { seedDirectory, packs = [], to, complain } = options;
  const base = baseOf(seedOf(await readContents({ directory: seedDirectory, packs })));
  const progress: Progress = (what, rows) => {
    complain(`${what}: ${String(rows)} rows\n`);
  };
  const importer = await importers[name]();
  const { unused, written } = await importer(path, to, base, progress).catch((error: unknown) => {
    if (error instanceof Error && 'errno' in error) throw error;
    throw new CommandError(`${name} cannot be imported: ${error instanceof Error ? error.message : String(error)}`);
  });
  return [
    `${to}: ${[...written].map(([table, rows]) => `${table} ${String(rows)}`).join(', ')}`,
    ...(unused.size > 0 ? [`passed over, each row listed in ${to}/unused-rows.md:`] : []),
    ...[...unused].map(([reason, places]) => `  ${String(places.length)} ${reason}`),
  ].join('\n');
}
