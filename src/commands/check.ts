import { engines } from '../graph/engines.ts';
import type { FactCount } from '../graph/port.ts';
import type { Dataset } from '../graph/stored.ts';
import { assembleSeed, checkSeed } from '../seed/load.ts';
import { SeedError } from '../seed/fault.ts';
import { readSeed, readSeedFiles } from '../seed/read.ts';
import { keep } from '../seed/snapshot.ts';
import { beyondArticle, coverageOf, coverageTable } from './coverage.ts';
import { measure, printMeasures } from './report.ts';

export interface CheckOptions {
  /** Also ask the rules that only a whole dataset can keep. */
  readonly whole: boolean;
  readonly json: boolean;
  /** A folder of public data sets to measure the data by. */
  readonly report?: string;
}

/** Reads and checks the seed files; throws a SeedError that lists every fault, else says what the data rests on. */
export async function check(directory: string, { whole, json, report: dataFolder }: CheckOptions): Promise<string> {
  const files = await readSeedFiles(directory);
  const seed = readSeed(files);
  const faults = checkSeed(seed, { whole });
  if (faults.length > 0) throw new SeedError(faults);
  const dataset = assembleSeed(seed);
  await keep(directory, files, dataset);
  const { revision, nodes, edges } = dataset;
  const coverage = coverageOf(await factsOf(dataset));
  const measures = dataFolder === undefined ? undefined : measure(seed.records, dataFolder);
  if (json)
    return JSON.stringify(
      {
        revision,
        records: nodes.length,
        relationships: edges.length,
        coverage: coverage.map((row) => ({ ...row, beyondArticle: beyondArticle(row) })),
        measures,
      },
      null,
      2,
    );
  return [
    `${nodes.length} records and ${edges.length} relationships, no faults, revision ${revision}`,
    coverageTable(coverage),
    ...(measures ? [printMeasures(measures)] : []),
  ].join('\n\n');
}

async function factsOf(dataset: Dataset): Promise<readonly FactCount[]> {
  const graph = await engines.embedded.open({ settings: {}, loadDataset: () => Promise.resolve(dataset) });
  return graph.facts();
}
