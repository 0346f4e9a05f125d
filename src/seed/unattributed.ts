import type { SourceQuality } from '../graph/shapes/source.ts';
import type { SeedRecord } from './read.ts';

/** Keys of the sources that support nothing, since nobody answers for them. */
export const unattributedAmong = (records: readonly SeedRecord[]): ReadonlySet<string> =>
  new Set(
    records
      .filter(({ label, fields }) => label === 'Source' && fields.quality === ('UNATTRIBUTED' satisfies SourceQuality))
      .map(({ key }) => key),
  );
