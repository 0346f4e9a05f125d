import { engines } from '../graph/engines.ts';
import type { FactCount } from '../graph/port.ts';
import type { Dataset } from '../graph/dataset.ts';
import { assembleSeed, checkSeed, readContents, seedOf, warningsOf } from '../seed/load.ts';
import { listFaults, listWarnings, sortFaults, type Fault } from '../seed/fault.ts';
import type { Reading, Seed } from '../seed/read.ts';
import { keep, originOf } from '../seed/snapshot.ts';
import { faultReport } from './check-report.ts';
import type { ReportFormat } from './formats.ts';
import { beyondArticle, coverageOf, coverageTable } from './coverage.ts';
import { measure, printMeasures } from './report.ts';

export interface CheckOptions {
  /** Folders of packs to lay over the seed. */
  readonly packs?: readonly string[];
  /** Also ask the rules that only a whole dataset can keep. */
  readonly whole: boolean;
  readonly format: ReportFormat;
  /** A folder of public data sets to measure the data by. */
  readonly report?: string;
  /** What an earlier look at the same files has read. */
  readonly reading?: Reading;
}

export interface Checked {
  readonly faults: readonly Fault[];
  /** The faults as `format` writes them, or what the data rests on. */
  readonly text: string;
}

/** Reads and checks the seed files: every fault, or what the data rests on. */
export async function check(directory: string, options: CheckOptions): Promise<Checked> {
  const { whole, format, report: dataFolder, reading } = options;
  const folders = { directory, packs: options.packs ?? [] };
  const contents = await readContents(folders);
  const seed = seedOf(contents, reading);
  const faults = checkSeed(seed, { whole });
  const warnings = whole || faults.length > 0 ? [] : warningsOf(seed);
  if (format === 'sarif' || format === 'github' || (format === 'json' && faults.length > 0))
    return { faults, text: faultReport({ faults, warnings }, format, directory) };
  if (faults.length > 0) return { faults, text: listFaults(faults) };
  const dataset = assembleSeed(seed);
  await keep(folders, originOf(contents), dataset);
  return { faults, text: await summary(seed, dataset, { format, dataFolder, warnings }) };
}

async function summary(
  { records }: Seed,
  dataset: Dataset,
  {
    format,
    dataFolder,
    warnings,
  }: {
    readonly format: ReportFormat;
    readonly dataFolder: string | undefined;
    readonly warnings: readonly Fault[];
  },
): Promise<string> {
  const { header, revision, nodes, edges } = dataset;
  const coverage = coverageOf(await factsOf(dataset));
  const measures = dataFolder === undefined ? undefined : measure(records, dataFolder);
  if (format === 'json')
    return JSON.stringify(
      {
        revision,
        packs: header.packs ?? [],
        records: nodes.length,
        relationships: edges.length,
        coverage: coverage.map((row) => ({ ...row, beyondArticle: beyondArticle(row) })),
        warnings: sortFaults(warnings),
        measures,
      },
      null,
      2,
    );
  return [
    `${nodes.length} records and ${edges.length} relationships, no faults, revision ${revision}`,
    ...licencesOf(header),
    coverageTable(coverage),
    ...(warnings.length > 0 ? [listWarnings(warnings)] : []),
    ...(measures ? [printMeasures(measures)] : []),
  ].join('\n\n');
}

async function factsOf(dataset: Dataset): Promise<readonly FactCount[]> {
  const graph = await engines.embedded.open({ settings: {}, loadDataset: () => Promise.resolve(dataset) });
  return graph.facts();
}

/** The licence of each layer, where packs make them several. */
function licencesOf({ licence, packs = [] }: Dataset['header']): string[] {
  if (packs.length === 0) return [];
  const rows = [
    `  the base: ${licence}`,
    ...packs.map(({ name, version, ...pack }) => `  ${name} ${version}: ${pack.licence}`),
  ];
  const mixed = new Set([licence, ...packs.map((pack) => pack.licence)]).size > 1;
  return [
    [
      mixed ? 'Licences mix: whoever passes the whole on keeps to each of them.' : 'One licence holds of all layers.',
      ...rows,
    ].join('\n'),
  ];
}
