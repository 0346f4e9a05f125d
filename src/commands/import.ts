import { existsSync } from 'node:fs';
import { rm, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { outdatedPairs, readCrosswalk, ukEarnings } from '../import/crosswalk.ts';
import { defect, type Classification } from '../import/entry.ts';
import { escoEntries, readEsco } from '../import/esco.ts';
import { niceEntries, readNice } from '../import/nice.ts';
import { readOews } from '../import/oews.ts';
import { onetEntries, readOnet } from '../import/onet.ts';
import { isGenerated, occupationRecords, payRecords, yamlOf, type ClassifiedRole } from '../import/records.ts';
import { grouped } from '../import/tables.ts';
import { readUkGdad, ukGdadEntries } from '../import/uk-gdad.ts';
import { readSeed, readSeedFiles, type SeedFile, type SeedRecord } from '../seed/read.ts';
import { SeedError, type Fault } from '../seed/fault.ts';
import { CommandError } from './error.ts';

/** The folders of a data folder, one for each data set. */
const folders = {
  esco: 'esco-1.1.1',
  onet: 'onet-29.0',
  nice: 'nice-framework-2.0.0',
  ukGdad: 'uk-gdad-framework',
  oews: 'bls-oews-2024',
  crosswalk: 'esco-onet-crosswalk',
} as const;

/**
 * Reads the public data sets of a folder and writes the occupations that roles are classified as, and the pay that
 * official statistics give for them, as records of the seed. What an absent data set would have given stays as it is.
 */
export async function importData(dataFolder: string, seedFolder: string): Promise<string> {
  const at = (name: keyof typeof folders) => join(dataFolder, folders[name]);
  const has = (name: keyof typeof folders) => existsSync(at(name));
  const absent = Object.values(folders).filter((folder) => !existsSync(join(dataFolder, folder)));
  if (absent.length === Object.values(folders).length)
    throw new CommandError(`${dataFolder} holds none of the data sets: ${absent.join(', ')}.`);

  const files = await readSeedFiles(seedFolder);
  const { records } = readSeed(files);
  const roles = records.filter(({ label }) => label === 'Role').map(classifiedRole);
  const esco = has('esco') ? escoEntries(readEsco(at('esco'))) : undefined;
  const onet = has('onet') ? onetEntries(readOnet(at('onet'))) : undefined;
  const nice = has('nice') ? niceEntries(readNice(at('nice'))) : undefined;
  const ukGdad = has('ukGdad') ? ukGdadEntries(readUkGdad(at('ukGdad'))) : undefined;
  const crosswalk = has('crosswalk') ? readCrosswalk(at('crosswalk')) : undefined;
  const classifications = [esco, onet, nice, ukGdad].filter((each) => each !== undefined);

  const wanted = new Set(roles.flatMap(({ classifiedAs }) => classifiedAs.map(({ occupation }) => occupation)));
  if (absent.length === 0) refuseUnknown(records, classifications);
  const generated = [
    ...occupationRecords(classifications, wanted, skillsByMatch(records)),
    ...payRecords(roles, {
      wages: has('oews') ? await readOews(at('oews')) : undefined,
      ukEarnings: crosswalk && esco && earningsByKey(ukEarnings(crosswalk), esco),
    }),
  ];
  const changes = await write(seedFolder, files, new Map(generated.map((record) => [record.path, yamlOf(record)])), {
    prune: absent.length === 0,
  });
  const defects = [
    ...classifications.flatMap((each) => each.defects),
    ...(crosswalk && onet
      ? defect(
          outdatedPairs(crosswalk, new Set(onet.entries.map(({ code }) => code))),
          'pairs of the crosswalk use O*NET codes that this release no longer has: not used',
        )
      : []),
  ];
  return [
    `${String(generated.length)} records: ${changes}`,
    ...absent.map((folder) => `not at hand, left as it is: ${folder}`),
    ...(defects.length > 0
      ? ['Defects of the data, and how they were handled:', ...defects.map((each) => `  ${each}`)]
      : []),
  ].join('\n');
}

const classifications = z.object({
  classifiedAs: z.array(z.object({ occupation: z.string(), match: z.string() })).default([]),
});
const matches = z.object({ closeMatch: z.array(z.string()).default([]) });

const classifiedRole = ({ key, fields }: SeedRecord): ClassifiedRole => ({ key, ...classifications.parse(fields) });

const skillsByMatch = (records: readonly SeedRecord[]) =>
  grouped(
    records
      .filter(({ label }) => label === 'Skill')
      .flatMap(({ key, fields }) => matches.parse(fields).closeMatch.map((match) => ({ match, key }))),
    ({ match }) => match,
    ({ key }) => key,
  );

const earningsByKey = (byUri: ReadonlyMap<string, number>, { entries }: Classification) =>
  new Map(
    entries.flatMap(({ key, uri, title }) => {
      const amount = uri === undefined ? undefined : byUri.get(uri);
      return amount === undefined ? [] : [[key, { amount, title }] as const];
    }),
  );

/** A code that no data set has is a fault of the role that names it. */
function refuseUnknown(records: readonly SeedRecord[], all: readonly Classification[]): void {
  const known = new Set(all.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const faults: Fault[] = records
    .filter(({ label }) => label === 'Role')
    .flatMap((record) =>
      classifiedRole(record).classifiedAs.flatMap(({ occupation }, index) =>
        known.has(occupation)
          ? []
          : [
              {
                file: record.file,
                ...record.at(['classifiedAs', index, 'occupation']),
                message: `no data set has the occupation "${occupation}"`,
                remedy: 'Look the code up in the classification: esco-, onet-, isco-, nice- or uk-gdad- and the code.',
              },
            ],
      ),
    );
  if (faults.length > 0) throw new SeedError(faults);
}

async function write(
  seedFolder: string,
  files: readonly SeedFile[],
  generated: ReadonlyMap<string, string>,
  { prune }: { readonly prune: boolean },
): Promise<string> {
  const before = new Map(files.map(({ path, text }) => [path, text]));
  const handWritten = [...generated.keys()].filter((path) => !isGenerated(before.get(path) ?? yamlMark));
  const changed = [...generated].filter(([path, text]) => !handWritten.includes(path) && before.get(path) !== text);
  const stale = prune ? files.filter(({ path, text }) => isGenerated(text) && !generated.has(path)) : [];
  for (const [path, text] of changed) {
    await mkdir(dirname(join(seedFolder, path)), { recursive: true });
    await writeFile(join(seedFolder, path), text);
  }
  for (const { path } of stale) await rm(join(seedFolder, path));
  const same = generated.size - changed.length - handWritten.length;
  return `${String(changed.length)} written, ${String(same)} unchanged, ${String(stale.length)} removed, ${String(handWritten.length)} kept as written by hand`;
}

const yamlMark = yamlOf({ path: 'x/x.yaml', fields: {} });
