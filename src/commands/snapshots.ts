import type { Config } from '../config.ts';
import { engines } from '../graph/engines.ts';
import { readVersions, SnapshotError, type Versions } from '../graph/versions.ts';
import { CommandError } from './error.ts';

/** The snapshots that may be asked, too, which memory holds whatever engine answers of the current state. */
export async function openSnapshots({ SNAPSHOTS: folder }: Pick<Config, 'SNAPSHOTS'>): Promise<Versions | undefined> {
  if (folder === undefined) return undefined;
  try {
    return await readVersions(folder, (loadDataset) => engines.embedded.open({ settings: {}, loadDataset }));
  } catch (error) {
    if (error instanceof SnapshotError) throw new CommandError(error.message);
    throw new CommandError(`SNAPSHOTS=${folder} cannot be read: ${String(error)}`);
  }
}
