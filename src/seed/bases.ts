import { edgeShape, edgesFrom, nodeShape } from '../graph/model.ts';
import type { GroupBasis } from './record.ts';
import type { Seed, SeedRecord } from './read.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Gives every fact that names neither sources nor a basis the basis that `dataset.yaml` states for its group. A dataset
 * states them for its own records alone: what has none stays without.
 */
export function withBases(seed: Seed): Seed {
  const { bases = [] } = seed;
  if (bases.length === 0) return seed;
  const known = new Map(bases.map((each) => [idOf(each), each.basis]));
  const grounded = (fields: Fields, of: string, figures = false): Fields => {
    const basis = known.get(idOf({ of, figures }));
    return basis === undefined || stands(fields) ? fields : { ...fields, basis };
  };
  const groundedRecord = (record: SeedRecord): SeedRecord => {
    const { folder } = nodeShape(record.label);
    const fields: Record<string, unknown> = { ...grounded(record.fields, folder) };
    for (const name of edgesFrom(record.label)) {
      const { field, form, figures } = edgeShape(name);
      const list = fields[field];
      if (form !== 'objects' || !Array.isArray(list)) continue;
      const group = `${folder}.${field}`;
      fields[field] = (list as Fields[]).map((edge) => {
        const own = grounded(edge, group);
        const numbers = grounded((own.figures ?? {}) as Fields, group, true);
        return figures && Object.keys(numbers).length > 0 ? { ...own, figures: numbers } : own;
      });
    }
    return { ...record, fields };
  };
  return { ...seed, records: seed.records.map(groundedRecord) };
}

const idOf = ({ of, figures }: Omit<GroupBasis, 'basis'>) => (figures ? `${of} figures` : of);

/** Whether a fact says itself what it rests on. */
export const stands = ({ sources, basis }: { readonly sources?: unknown; readonly basis?: unknown }): boolean =>
  (Array.isArray(sources) && sources.length > 0) || typeof basis === 'string';
