import type { Dataset } from '../graph/dataset.ts';
import { assemble } from './assemble.ts';
import { withBases } from './bases.ts';
import { observe } from './observe.ts';
import { SeedError, type Fault } from './fault.ts';
import { layPacks } from './packs/lay.ts';
import { readPackFiles, type PackFiles } from './packs/package.ts';
import { readSeed, readSeedFiles, type Reading, type Seed, type SeedFile } from './read.ts';
import { followReferences } from './references.ts';
import { adviceOf, checkRules } from './rules/index.ts';
import { keep, originOf, recall } from './snapshot.ts';
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

export interface SeedFolders {
  readonly directory: string;
  /** Folders of packs laid over it, in this order. */
  readonly packs?: readonly string[];
}

/** Everything that a dataset is made from. */
export interface SeedContents {
  readonly files: readonly SeedFile[];
  readonly packs: readonly PackFiles[];
}

export async function readContents({ directory, packs = [] }: SeedFolders): Promise<SeedContents> {
  return { files: await readSeedFiles(directory), packs: await Promise.all(packs.map(readPackFiles)) };
}

export const seedOf = ({ files, packs }: SeedContents, reading?: Reading): Seed =>
  layPacks(readSeed(files, reading), packs);

/** The dataset of a seed folder and packs. It must also keep the rules; see `checkSeed`. What it made is kept for the next time. */
export async function loadSeed(directory: string, packs: readonly string[] = []): Promise<Dataset> {
  const folders = { directory, packs };
  const contents = await readContents(folders);
  const origin = originOf(contents);
  const known = await recall(folders, origin);
  if (known) return known;
  const dataset = assembleSeed(soundSeedOf(contents));
  await keep(folders, origin, dataset);
  return dataset;
}

function soundSeedOf(contents: SeedContents): Seed {
  const seed = seedOf(contents);
  refuse(checkSeed(seed));
  return seed;
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new SeedError(faults);
}
