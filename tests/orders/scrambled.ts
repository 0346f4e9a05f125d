import { assembleSeed } from '../../src/seed/load.ts';
import { fingerprint } from '../../src/graph/dataset.ts';
import { readSeed, readSeedFiles, type SeedRecord } from '../../src/seed/read.ts';
import { reading, seedFolder } from '../world.ts';

/** A key that sorts by chance, so that no other order is also that of the keys. */
export const scrambled = (key: string): string => `${fingerprint(key).slice(0, 4)}-${key}`;

/** Pay in years and kinds of organization by chance, and for some roles none. */
const scrambledPay = ({ key, fields }: SeedRecord): SeedRecord['fields'] => ({
  ...fields,
  scope: 'ROLE',
  year: 2015 + (parseInt(fingerprint(key).slice(0, 2), 16) % 10),
  ...(key < '2' ? { organizationType: scrambled('start-up') } : {}),
});

/** Every source retells two others, so that each is retold by two. */
const scrambledSource = ({ fields }: SeedRecord, later: readonly SeedRecord[]): SeedRecord['fields'] => ({
  ...fields,
  retells: later.slice(0, 2).map(({ key }) => key),
});

/** Every skill relates to two others. */
const scrambledSkill = ({ fields }: SeedRecord, later: readonly SeedRecord[]): SeedRecord['fields'] => ({
  ...fields,
  related: later.slice(0, 2).map(({ key }) => ({ skill: key, relation: 'OPTIONAL' })),
});

/** The seed under scrambled keys. */
export async function scrambledSeed() {
  const seed = readSeed(await readSeedFiles(seedFolder), reading);
  const keys = new Set(seed.records.map(({ key }) => key));
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return keys.has(value) ? scrambled(value) : value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rename(each)]));
  };
  const records = seed.records.map((record): SeedRecord => ({
    ...record,
    key: scrambled(record.key),
    fields: Object.fromEntries(Object.entries(record.fields).map(([name, value]) => [name, rename(value)])),
  }));
  const kept = records.filter(({ label, fields }) => label !== 'PayBand' || String(fields.role) > '2');
  const skills = kept.filter(({ label }) => label === 'Skill');
  const sources = kept.filter(({ label }) => label === 'Source');
  /** The same pay of no role. */
  const ofOccupations = kept
    .filter(({ label, fields }) => label === 'PayBand' && fields.occupation !== undefined)
    .map((record) => ({ ...record, key: scrambled(record.key), fields: { ...record.fields, role: undefined } }));
  const all = [...kept, ...ofOccupations].map((record) => {
    if (record.label === 'PayBand') return { ...record, fields: scrambledPay(record) };
    if (record.label === 'Skill')
      return { ...record, fields: scrambledSkill(record, skills.slice(skills.indexOf(record) + 1)) };
    if (record.label !== 'Source') return record;
    return { ...record, fields: scrambledSource(record, sources.slice(sources.indexOf(record) + 1)) };
  });
  return { records: all, dataset: assembleSeed({ ...seed, records: all }) };
}
