import { edgeShape, edgesFrom, nodeShape } from '../graph/model.ts';
import { texts } from './assemble.ts';
import type { GroupBasis } from './record.ts';
import { ofBase, type Seed, type SeedRecord } from './read.ts';
import { unattributedAmong } from './unattributed.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Gives every fact that names neither a source somebody answers for nor a basis the basis that `dataset.yaml` states for
 * its group. A dataset states them for its own records alone: what has none stays without.
 */
export function withBases(seed: Seed): Seed {
  const { bases = [], records } = seed;
  if (bases.length === 0) return seed;
  const known = new Map(bases.map((each) => [idOf(each), each.basis]));
  const pages = unattributedAmong(records);
  const grounded = (fields: Fields, of: string, figures = false): Fields => {
    const sources = texts(fields.sources);
    if (typeof fields.basis === 'string' || sources.some((source) => !pages.has(source))) return fields;
    const basis = known.get(idOf({ of, figures, unattributed: sources.length > 0 }));
    return basis === undefined ? fields : { ...fields, basis };
  };
  const groundedRecord = (record: SeedRecord): SeedRecord => {
    const { folder } = nodeShape(record.label);
    const fields: Record<string, unknown> = { ...grounded(record.fields, folder) };
    for (const name of edgesFrom(record.label)) {
      const { field, form, figures, evidenced } = edgeShape(name);
      const list = fields[field];
      if (form !== 'objects' || !Array.isArray(list)) continue;
      const group = `${folder}.${field}`;
      fields[field] = (list as Fields[]).map((edge) => {
        const part = (name: string, of: string, isFigures = false) => {
          const said = grounded((edge[name] ?? {}) as Fields, of, isFigures);
          return Object.keys(said).length > 0 ? { [name]: said } : {};
        };
        return {
          ...grounded(edge, group),
          ...(figures ? part('figures', group, true) : {}),
          ...Object.assign({}, ...evidenced.map((each) => part(`${each}Evidence`, `${group}.${each}`))),
        } as Fields;
      });
    }
    return { ...record, fields };
  };
  return { ...seed, records: records.map((record) => (ofBase(record) ? groundedRecord(record) : record)) };
}

const idOf = ({ of, figures, unattributed }: Omit<GroupBasis, 'basis'>) =>
  [of, ...(figures ? ['figures'] : []), ...(unattributed ? ['unattributed'] : [])].join(' ');
