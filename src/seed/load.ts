import type { Dataset } from '../graph/stored.ts';
import { assemble, checkReferences } from './assemble.ts';
import { SeedError, type Fault } from './fault.ts';
import { readSeed, readSeedFiles, type Seed, type SeedFile } from './read.ts';

export function checkSeed(seed: Seed): Fault[] {
  return [...seed.faults, ...checkReferences(seed.records)];
}

/** The dataset of a set of files; throws a SeedError that lists every fault. */
export function datasetOf(files: readonly SeedFile[]): Dataset {
  const seed = readSeed(files);
  const faults = checkSeed(seed);
  if (faults.length > 0) throw new SeedError(faults);
  return assemble(seed);
}

export const loadSeed = async (directory: string): Promise<Dataset> => datasetOf(await readSeedFiles(directory));
