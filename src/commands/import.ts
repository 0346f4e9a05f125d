import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { labelFields, type Labels } from '../graph/shapes/labels.ts';
import { outdatedPairs, readCrosswalk } from '../import/crosswalk.ts';
import { defect, type Classification } from '../import/classification.ts';
import { escoEntries, readEsco } from '../import/esco.ts';
import { classifiedRoles, namedRoles, skillsByMatch, type ClassifiedRole } from '../import/named.ts';
import { readMelo } from '../import/melo.ts';
import { careersIn, movesIn, readJobHop } from '../import/jobhop.ts';
import { niceEntries, readNice } from '../import/nice.ts';
import { readOews } from '../import/oews.ts';
import { onetEntries, readOnet } from '../import/onet.ts';
import { linesIn, organogramsSource, readOrganograms, type Line } from '../import/organograms.ts';
import { isGenerated, occupationRecords, payRecords, yamlOf, type MovesByOccupation } from '../import/records.ts';
import { readUkGdad, ukGdadEntries } from '../import/uk-gdad.ts';
import { writeGenerated, type Changes } from '../import/write.ts';
import { nearest } from '../graph/names.ts';
import type { Fault } from '../seed/fault.ts';
import { readSeedFiles, type SeedFile } from '../seed/read.ts';
import { CommandError } from './error.ts';

/** The folders of a data folder, one for each data set. */
const folders = {
  esco: 'esco-1.1.1',
  onet: 'onet-29.0',
  nice: 'nice-framework-2.0.0',
  ukGdad: 'uk-gdad-framework',
  oews: 'bls-oews-2024',
  crosswalk: 'esco-onet-crosswalk',
  jobHop: 'observed-careers/jobhop',
  organograms: 'uk-organograms',
} as const;
type DataSet = keyof typeof folders;

/** What a generated file is made from, by its path; without all of it the file stays as it is. */
const origins: readonly (readonly [RegExp, readonly DataSet[]])[] = [
  [/^occupations\/(esco|isco)-/, ['esco']],
  [/^occupations\/onet-/, ['onet']],
  [/^occupations\/nice-/, ['nice']],
  [/^occupations\/uk-gdad-/, ['ukGdad']],
  [/^pay-bands\/.*-us-oews-2024\./, ['oews']],
  [/^sources\/uk-organograms\./, ['organograms']],
];

export interface Imported {
  readonly summary: string;
  /** Occupations that roles name and no data set has; everything else is written all the same. */
  readonly faults: readonly Fault[];
}

/**
 * Reads the public data sets of a folder and writes the occupations that roles are classified as, and the pay that
 * official statistics give for them, as records of the seed. What an absent data set would have given stays as it is.
 */
export async function importData(dataFolder: string, seedFolder: string): Promise<Imported> {
  const has = (name: DataSet) => existsSync(join(dataFolder, folders[name]));
  const absent = Object.values(folders).filter((folder) => !existsSync(join(dataFolder, folder)));
  if (absent.length === Object.keys(folders).length)
    throw new CommandError(`${dataFolder} holds none of the data sets: ${absent.join(', ')}.`);
  const read = async <D, T>(name: DataSet, reader: (folder: string) => D | Promise<D>, convert: (data: D) => T) =>
    has(name) ? convert(await readable(folders[name], reader, dataFolder)) : undefined;
  const esco = await read('esco', readEsco, escoEntries);
  const onet = await read('onet', readOnet, onetEntries);
  const nice = await read('nice', readNice, niceEntries);
  const ukGdad = await read('ukGdad', readUkGdad, ukGdadEntries);
  const wages = await read('oews', readOews, (each) => each);
  const crosswalk = await read('crosswalk', readCrosswalk, (each) => each);
  const seen = await read('jobHop', readJobHop, careersIn);
  const posts = await read('organograms', readOrganograms, (each) => each);
  const classifications = [esco, onet, nice, ukGdad].filter((each) => each !== undefined);

  const files = await readSeedFiles(seedFolder);
  const labels = existsSync(join(dataFolder, 'melo'))
    ? await readable('melo', readMelo, dataFolder)
    : labelsWritten(files);
  const roles = classifiedRoles(files);
  const wanted = new Set(roles.flatMap(({ classifiedAs }) => classifiedAs.map(({ occupation }) => occupation)));
  const generated = [
    ...occupationRecords(
      classifications,
      wanted,
      skillsByMatch(files),
      labels,
      seen ? movesIn(seen.careers) : movesWritten(files),
    ),
    ...payRecords(roles, wages),
    ...(posts ? [lineRecord(linesIn(posts, namedRoles(files)))] : []),
  ];
  const decided = (path: string) => origins.every(([files, needed]) => !files.test(path) || needed.every(has));
  const changes = await writeGenerated(
    seedFolder,
    files,
    new Map(generated.map((record) => [record.path, yamlOf(record)])),
    decided,
  );
  const outdated = crosswalk && onet ? outdatedPairs(crosswalk, new Set(onet.entries.map(({ code }) => code))) : 0;
  const defects = [
    ...classifications.flatMap((each) => each.defects),
    ...(seen?.defects ?? []),
    ...defect(outdated, 'pairs of the crosswalk use O*NET codes that this release no longer has: not used'),
  ];
  return {
    summary: [
      ...changes.map(describe),
      ...absent.map((folder) => `not at hand, what comes from it stays as it is: ${folder}`),
      ...(defects.length > 0 ? ['defects of the data, and what was done about them:'] : []),
      ...defects.map((each) => `  ${each}`),
    ].join('\n'),
    faults: unknownOccupations(roles, classifications, files, decided),
  };
}

const lineRecord = (showsLines: readonly Line[]) => ({
  path: `sources/${organogramsSource.key}.yaml`,
  fields: { ...organogramsSource.fields, showsLines },
});

/** Without the labels at hand, those that the files of ESCO's occupations have already stay. */
const labelsWritten = (files: readonly SeedFile[]): Map<string, Labels> =>
  new Map(
    files
      .filter(({ path }) => path.startsWith('occupations/esco-'))
      .flatMap(({ text }) => {
        const { uri, labels } = written.parse(parse(text));
        return uri !== undefined && labels ? [[uri, labels] as const] : [];
      }),
  );

/** The same of the moves seen between occupations. */
const movesWritten = (files: readonly SeedFile[]): MovesByOccupation =>
  new Map(
    files
      .filter(({ path }) => path.startsWith('occupations/'))
      .map(({ path, text }) => [basename(path, '.yaml'), written.parse(parse(text)).movesTo]),
  );

const written = z.object({
  uri: z.string().optional(),
  labels: labelFields.optional(),
  movesTo: z.array(z.looseObject({ occupation: z.string() })).default([]),
});

async function readable<D>(folder: string, reader: (folder: string) => D | Promise<D>, dataFolder: string): Promise<D> {
  try {
    return await reader(join(dataFolder, folder));
  } catch (error) {
    throw new CommandError(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const describe = ({ folder, written, unchanged, removed, kept }: Changes): string =>
  `${folder}: ${String(written)} written, ${String(unchanged)} unchanged, ${String(removed)} removed${kept > 0 ? `, ${String(kept)} kept as written by hand` : ''}`;

function unknownOccupations(
  roles: readonly ClassifiedRole[],
  classifications: readonly Classification[],
  files: readonly SeedFile[],
  decided: (path: string) => boolean,
): Fault[] {
  const known = new Set(classifications.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const pathOf = (occupation: string) => `occupations/${occupation}.yaml`;
  const byHand = new Set(files.filter(({ text }) => !isGenerated(text)).map(({ path }) => path));
  return roles.flatMap(({ file, classifiedAs }) =>
    classifiedAs
      .filter(
        ({ occupation }) => !known.has(occupation) && decided(pathOf(occupation)) && !byHand.has(pathOf(occupation)),
      )
      .map(({ occupation, at }) => {
        const [close] = nearest(occupation, known, 1);
        return {
          file,
          ...at,
          message: `no data set has the occupation "${occupation}"`,
          remedy: `${close ? `Did you mean "${close}"? ` : ''}A key is esco-, onet-, isco-, nice- or uk-gdad- and the code, or the key of a record written by hand.`,
        };
      }),
  );
}
