import type { Dataset } from '../graph/dataset.ts';
import { assemble } from './assemble.ts';
import { withBases } from './bases.ts';
import { observe } from './observe.ts';
import { SeedError, type Fault } from './fault.ts';
import { readSeed, readSeedFiles, type Seed, type SeedFile } from './read.ts';
import { followReferences } from './references.ts';
import { adviceOf, checkRules } from './rules/index.ts';
import { keep, recall } from './snapshot.ts';
import { support } from './support.ts';

const unsound = (seed: Seed): Fault[] => [...seed.faults, ...followReferences(seed).faults];

/** Every fault of a seed; the rules that only a whole dataset can keep are asked on request. */
export function checkSeed(seed: Seed, { whole = false }: { readonly whole?: boolean } = {}): Fault[] {
  const { faults, meant } = followReferences(seed);
  return [...seed.faults, ...faults, ...checkRules(withBases(seed), { whole, meant })];
}

/** What a seed without faults would be better for, though it may stay as it is. */
export const warningsOf = (seed: Seed): Fault[] => adviceOf(withBases(seed));

/** The dataset of a seed without faults. */
export const assembleSeed = (seed: Seed): Dataset => assemble(withBases(support(observe(seed))));

/** The dataset of any set of files whose shapes and references are sound; throws a SeedError that lists every fault. */
export function datasetOf(files: readonly SeedFile[]): Dataset {
  const seed = readSeed(files);
  refuse(unsound(seed));
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
