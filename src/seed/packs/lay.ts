import { join } from 'node:path';
import { edgeShape, edgesFrom, nodeShape, type Label } from '../../graph/model.ts';
import { writtenEdges, type Written, type WrittenEdge } from '../assemble.ts';
import { faultIn, type Fault } from '../fault.ts';
import type { Path } from '../locate.ts';
import { labelOfFolder, type Seed, type SeedRecord } from '../read.ts';
import { describedBy, packageFile, type Described, type PackFiles } from './package.ts';
import { readPack, type WrittenRecord } from './read-pack.ts';

/**
 * Lays packs over a seed, one after another. A pack brings records of its own and adds relationships to those below it.
 * What it writes anew of a record below it must be listed under `overrides`; anything else is a fault.
 */
export const layPacks = (seed: Seed, packs: readonly PackFiles[]): Seed => packs.reduce(lay, seed);

function lay(seed: Seed, pack: PackFiles): Seed {
  const { described, faults } = describedBy(pack);
  if (!described) return { ...seed, faults: [...seed.faults, ...faults] };
  const { header, description } = described;
  const { packs = [] } = seed;
  const held = new Map(seed.records.filter(({ layer }) => layer !== 'addition').map((each) => [idOf(each), each]));
  const unread = new Set(seed.faulty.map(idOf));
  const isHeld = (label: Label, key: string) => held.has(idOf({ label, key })) || unread.has(idOf({ label, key }));
  const read = readPack(pack, described, isHeld);
  const found: Fault[] = [...faults, ...read.faults, ...misnamed(pack, described, packs, isHeld)];

  const overrides = new Set(description.overrides);
  const changed = new Map<string, SeedRecord>();
  const brought = new Map<string, SeedRecord>();
  const additions: SeedRecord[] = [];
  for (const written of read.records) {
    const id = idOf(written);
    const below = held.get(id);
    if (!isHeld(written.label, written.key)) {
      const twice = brought.get(id);
      if (twice) found.push({ file: written.file, ...written.at([]), ...again(written, twice.file) });
      else brought.set(id, { ...written, pack: header.name, layer: 'record' });
      continue;
    }
    const { own, links, evidence } = parts(written);
    const [first] = Object.keys(own);
    if (first !== undefined && !overrides.has(placeOf(written)))
      found.push({ file: written.file, ...written.at([first]), ...again(written, below?.file ?? 'another layer') });
    else if (below && first !== undefined)
      changed.set(id, overridden(changed.get(id) ?? below, { ...own, ...evidence }, written, header.name));
    if (Object.keys(links).length > 0)
      additions.push({ ...written, fields: { ...evidence, ...links }, pack: header.name, layer: 'addition' });
  }
  const faulty = new Set(read.faulty.map(idOf));
  for (const written of read.links) {
    const id = idOf(written);
    if (isHeld(written.label, written.key) || brought.has(id) || faulty.has(id))
      additions.push({ ...written, pack: header.name, layer: 'addition' });
    else
      found.push({
        file: written.file,
        ...written.at([]),
        message: `there is no ${written.label} "${written.key}"`,
        remedy: 'Bring it with the pack, or mend the key.',
      });
  }
  const rewritten = new Set(
    additions.filter((each) => overrides.has(placeOf(each))).flatMap((each) => writtenEdges(each).map(linkOf)),
  );
  const lower = seed.records
    .map((each) => (each.layer === 'addition' ? each : (changed.get(idOf(each)) ?? each)))
    .map((each) => (overrides.has(placeOf(each)) ? without(each, rewritten) : each));
  return {
    ...seed,
    packs: [...packs, header],
    records: [...lower, ...brought.values(), ...additions],
    faulty: [...seed.faulty, ...read.faulty],
    faults: [...seed.faults, ...found],
  };
}

type Named = Pick<SeedRecord, 'label' | 'key'>;
const idOf = ({ label, key }: Named) => `${label}:${key}`;
const placeOf = ({ label, key }: Named) => `${nodeShape(label).folder}/${key}`;

const again = (written: Named, file: string) => ({
  message: `${placeOf(written)} is written in ${file} already`,
  remedy: `Choose another key, or list ${placeOf(written)} under overrides in ${packageFile} to write it anew.`,
});

function misnamed(
  { directory }: PackFiles,
  { header, description }: Described,
  packs: Seed['packs'] & object,
  isHeld: (label: Label, key: string) => boolean,
): Fault[] {
  const fault = (message: string, remedy: string) => faultIn(join(directory, packageFile), message, remedy);
  const places = description.overrides.filter((place) => {
    const [folder = '', key = ''] = place.split('/');
    const label = labelOfFolder.get(folder);
    return !label || !isHeld(label, key);
  });
  return [
    ...(packs.some(({ name }) => name === header.name)
      ? [
          fault(
            `a pack named "${header.name}" is laid already`,
            'Name the pack once, or give one of the two another name.',
          ),
        ]
      : []),
    ...places.map((place) =>
      fault(`overrides names "${place}", which no layer below has`, 'Write a folder and a key, such as roles/cio.'),
    ),
  ];
}

/** What a record says of itself, of its relationships, and of what stands behind either. */
function parts({ label, fields }: WrittenRecord): { own: Written; links: Written; evidence: Written } {
  const fieldsOfLinks = new Set(edgesFrom(label).map((edge) => edgeShape(edge).field));
  const pick = (which: (name: string) => boolean): Written =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => which(name)));
  const ofEvidence = (name: string) => name === 'sources' || name === 'basis';
  return {
    own: pick((name) => !ofEvidence(name) && !fieldsOfLinks.has(name)),
    links: pick((name) => fieldsOfLinks.has(name)),
    evidence: pick(ofEvidence),
  };
}

/** What is written anew stands where the pack writes it. */
const overridden = (below: SeedRecord, own: Written, { file, at }: WrittenRecord, pack: string): SeedRecord => ({
  ...below,
  fields: { ...below.fields, ...own },
  pack,
  at: (path) => (String(path[0]) in own ? { ...at(path), file } : below.at(path)),
});

/** A relationship of which there can be one only is written anew by any other. */
const linkOf = (written: WrittenEdge): string =>
  edgeShape(written.edge).form === 'one' ? `${written.edge} ${written.from}` : `${written.edge} ${written.key}`;

/** The record without these relationships; what is left still knows where it is written. */
function without(record: SeedRecord, links: ReadonlySet<string>): SeedRecord {
  const gone = writtenEdges(record).filter((written) => links.has(linkOf(written)));
  if (gone.length === 0) return record;
  const places = new Set(gone.map(({ path }) => `${String(path[0])} ${String(path[1])}`));
  const kept = new Map<string, number[]>();
  const fields: Record<string, unknown> = { ...record.fields };
  for (const field of new Set(gone.map(({ path }) => String(path[0])))) {
    const value = fields[field];
    if (!Array.isArray(value)) {
      fields[field] = undefined;
      continue;
    }
    const left = [...value.keys()].filter((at) => !places.has(`${field} ${at}`));
    kept.set(field, left);
    fields[field] = left.map((at) => value[at] as unknown);
  }
  const at = ([field, place, ...rest]: Path) =>
    record.at(
      field === undefined || place === undefined
        ? [field].filter((each) => each !== undefined)
        : [field, kept.get(String(field))?.[Number(place)] ?? place, ...rest],
    );
  return { ...record, fields, at };
}
