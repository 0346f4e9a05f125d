import { placeIn, type StoredEvidence } from '../graph/shape.ts';
import { sourceQualities, type SourceQuality } from '../graph/shapes/source.ts';
import { texts, type Written } from './assemble.ts';
import type { SeedRecord } from './read.ts';

interface Witness {
  readonly quality: SourceQuality;
  /** Who published it, and whoever published what it retells, by way of others, too. */
  readonly origins: ReadonlySet<string>;
}

/** The evidence of a statement as the graph stores it. */
export type Judge = (written: Written) => StoredEvidence;

const tellsMethod = ({ quality }: Witness) => placeIn(sourceQualities, quality) <= placeIn(sourceQualities, 'SURVEY');

/** Sources are independent of each other where no publisher stands behind both. */
const independent = (one: Witness, other: Witness) =>
  ![...one.origins].some((publisher) => other.origins.has(publisher));

/** Confidence follows from the sources; see `confidence` in src/graph/shape.ts. A statistic of a group establishes nothing of what is in it. */
export function judgeOf(records: readonly SeedRecord[]): Judge {
  const witnesses = witnessesAmong(records);
  const confidenceOf = (
    { scope, role, ofGroup }: Written,
    sources: readonly string[],
  ): StoredEvidence['confidence'] => {
    const heard = sources
      .flatMap((key) => witnesses.get(key) ?? [])
      .filter(({ quality }) => quality !== 'UNATTRIBUTED');
    if (heard.length === 0) return 'EDITORIAL';
    if ((scope === 'OCCUPATION' && role !== undefined) || ofGroup !== undefined) return 'REPORTED';
    const upper = heard.filter(tellsMethod);
    const official = upper.some(({ quality }) => quality === 'OFFICIAL_STATISTIC');
    const agreeing = upper.some((one) => upper.some((other) => independent(one, other)));
    return official || agreeing ? 'ESTABLISHED' : 'REPORTED';
  };
  return (written) => {
    const sources = texts(written.sources);
    const basis = typeof written.basis === 'string' ? written.basis : undefined;
    return { sources, ...(basis ? { basis } : {}), confidence: confidenceOf(written, sources) };
  };
}

function witnessesAmong(records: readonly SeedRecord[]): ReadonlyMap<string, Witness> {
  const written = new Map(
    records.flatMap(({ label, key, fields }) => (label === 'Source' ? [[key, fields] as const] : [])),
  );
  const retold = (key: string, known: Set<string>): Set<string> => {
    if (!known.has(key)) for (const each of texts(written.get(key)?.retells)) retold(each, known.add(key));
    return known.add(key);
  };
  return new Map(
    [...written].map(([key, { quality }]) => [
      key,
      {
        quality: quality as SourceQuality,
        origins: new Set([...retold(key, new Set())].map((each) => String(written.get(each)?.publisher))),
      },
    ]),
  );
}
