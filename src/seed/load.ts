import type { Dataset } from '../graph/stored.ts';
import { assemble, checkReferences } from './assemble.ts';
import { withBases } from './bases.ts';
import { SeedError, type Fault } from './fault.ts';
import { readSeed, readSeedFiles, type Seed, type SeedFile } from './read.ts';
import { checkRules } from './rules/index.ts';
import { keep, recall } from './snapshot.ts';
import { support } from './support.ts';

const checkSoundness = ({ faults, records }: Seed): Fault[] => [...faults, ...checkReferences(records)];

/**
 * Every fault of a seed. The rules are asked only where shapes and references are sound, so that one fault does not
 * cause ten; those that only a whole dataset can keep are asked on request.
 */
export function checkSeed(seed: Seed, { whole = false }: { readonly whole?: boolean } = {}): Fault[] {
  const faults = checkSoundness(seed);
  return faults.length > 0 ? faults : checkRules(withBases(seed).records, { whole });
}

/** The dataset of a seed without faults. */
export const assembleSeed = (seed: Seed): Dataset => assemble(support(withBases(seed)));

/** The dataset of any set of files whose shapes and references are sound; throws a SeedError that lists every fault. */
export function datasetOf(files: readonly SeedFile[]): Dataset {
  const seed = readSeed(files);
  refuse(checkSoundness(seed));
  return assembleSeed(seed);
}

/** The dataset of a seed folder. It must also keep the rules; see `checkSeed`. What it made is kept for the next time. */
export async function loadSeed(directory: string): Promise<Dataset> {
  const files = await readSeedFiles(directory);
  const known = await recall(directory, files);
  if (known) return known;
  const seed = readSeed(files);
  refuse(checkSeed(seed));
  const dataset = assembleSeed(seed);
  await keep(directory, files, dataset);
  return dataset;
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new SeedError(faults);
}
