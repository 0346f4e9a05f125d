import { labels, nodeShape, type Label } from '../../graph/model.ts';
import { normalizeName } from '../../graph/names.ts';
import type { Path } from '../locate.ts';
import { ofBase, type SeedRecord } from '../read.ts';
import type { Finding, Rule } from './rule.ts';

/** Two classifications may give one title to entries of theirs. */
const shared: readonly Label[] = ['Occupation'];

export const uniqueNames: Rule = {
  name: 'unique-names',
  says: 'No two records of a kind share a title or an alias; case, accents and punctuation do not count. Every name holds a letter or a digit. Of what packs bring this holds of roles alone: a name of the base goes before that of a pack. An abbreviation may stand for two records: who asks for it is told both.',
  *find({ of }) {
    for (const label of labels) {
      yield* unheard(of(label));
      if (!shared.includes(label)) yield* repeated(of(label).filter((record) => ofBase(record) || label === 'Role'));
    }
  },
};

function* unheard(records: readonly SeedRecord[]): Generator<Finding> {
  for (const record of records)
    for (const { name, path } of namesIn(record))
      if (normalizeName(name) === '')
        yield {
          record,
          path,
          message: `"${name}" holds neither a letter nor a digit, so nobody could ask for it`,
          remedy: 'Write a name that people use, or remove it.',
        };
}

function* repeated(records: readonly SeedRecord[]): Generator<Finding> {
  const holders = new Map<string, SeedRecord>(records.map((record) => [normalizeName(record.key), record]));
  for (const record of records) {
    const own = new Set<string>();
    for (const { name, path } of namesIn(record)) {
      const normal = normalizeName(name);
      if (normal === '') continue;
      const holder = holders.get(normal) ?? record;
      holders.set(normal, holder);
      if (holder !== record && path[0] !== 'abbreviation')
        yield {
          record,
          path,
          message: `"${name}" names ${holder.key} already`,
          remedy: `Leave the name to one of the two, or make them one record.`,
        };
      else if (own.has(normal))
        yield { record, path, message: `"${name}" is a name of this record already`, remedy: 'Remove it.' };
      own.add(normal);
    }
  }
}

const namesIn = ({ label, fields }: SeedRecord): { name: string; path: Path }[] =>
  nodeShape(label).names.flatMap((field) => {
    const value = fields[field];
    if (typeof value === 'string') return [{ name: value, path: [field] }];
    return Array.isArray(value) ? value.map((name, at) => ({ name: String(name), path: [field, at] })) : [];
  });
