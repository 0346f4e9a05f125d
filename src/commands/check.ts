import { checkSeed } from '../seed/load.ts';
import { SeedError } from '../seed/fault.ts';
import { readSeed, readSeedFiles } from '../seed/read.ts';
import { assemble } from '../seed/assemble.ts';

/** Reads and checks the seed files; throws a SeedError that lists every fault, else returns a summary. */
export async function check(directory: string): Promise<string> {
  const seed = readSeed(await readSeedFiles(directory));
  const faults = checkSeed(seed);
  if (faults.length > 0) throw new SeedError(faults);
  const { nodes, edges, revision } = assemble(seed);
  return `${String(nodes.length)} records and ${String(edges.length)} relationships, no faults, revision ${revision}`;
}
