import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { PackHeader } from '../../graph/dataset.ts';
import { key, text } from '../../graph/shape.ts';
import { faultIn, type Fault } from '../fault.ts';
import { readFields, readSeedFiles, type SeedFile } from '../read.ts';

export const packageFile = 'datapackage.json';

const evidence = z.strictObject({ sources: z.array(key).optional(), basis: text.optional() });

/** What stands behind every row of a table that names nothing itself. */
const tableEvidence = evidence.extend({ figures: evidence.optional() });
export type TableEvidence = z.output<typeof tableEvidence>;

const resource = z.looseObject({
  path: text.describe('The file of the table: `skills.csv` for records, `skills.broader.csv` for relationships.'),
  evidence: tableEvidence.default({}).describe('What stands behind every row that names nothing itself.'),
});

/** A Frictionless data package, as far as a pack needs it; more may stand there. */
export const packageShape = z.looseObject({
  name: key.describe('The name of the pack, by which records say where they come from.'),
  version: text.describe('The version of the pack.'),
  licenses: z.tuple([z.looseObject({ name: text })]).describe('The licence of the pack, as an SPDX identifier.'),
  citation: text.describe('How to cite the pack.'),
  overrides: z
    .array(text)
    .default([])
    .describe('Records of the base, such as `roles/cio`, whose properties or relationships the pack writes anew.'),
  resources: z.array(resource).default([]).describe('The tables of the pack.'),
});
export type PackageDescription = z.output<typeof packageShape>;

/** The files of a pack; the paths are absolute, so that faults of several folders are told apart. */
export interface PackFiles {
  readonly directory: string;
  readonly files: readonly SeedFile[];
}

export async function readPackFiles(directory: string): Promise<PackFiles> {
  const whole = resolve(directory);
  const found = existsSync(join(whole, packageFile)) ? await readSeedFiles(whole) : [];
  return {
    directory: whole,
    files: found.map(({ path, text: content }) => ({ path: join(whole, path), text: content })),
  };
}

export interface Described {
  readonly header: PackHeader;
  readonly description: PackageDescription;
}

/** What a pack says of itself; undefined where that cannot be read, and the faults say why. */
export function describedBy({ directory, files }: PackFiles): {
  readonly described: Described | undefined;
  readonly faults: readonly Fault[];
} {
  const path = join(directory, packageFile);
  const file = files.find((each) => each.path === path);
  if (!file) {
    const message = 'the file is missing, so the folder is no pack';
    const remedy = 'Write it with name, version, licenses, citation and the tables as resources.';
    return { described: undefined, faults: [faultIn(path, message, remedy)] };
  }
  // JSON is YAML, so its faults have places, too.
  const { fields, faults } = readFields(file, packageShape);
  if (!fields || faults.length > 0) return { described: undefined, faults };
  const { name, version, licenses, citation } = fields;
  return { described: { header: { name, version, licence: licenses[0].name, citation }, description: fields }, faults };
}

/** Where the snapshot of a seed with these packs is kept: one for each set of packs. */
export const snapshotMark = (packs: readonly string[]): string =>
  packs.length === 0
    ? ''
    : `-${createHash('sha256')
        .update(packs.map((each) => resolve(each)).join('\0'))
        .digest('hex')
        .slice(0, 8)}`;
