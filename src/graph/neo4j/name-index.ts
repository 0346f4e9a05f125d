import type { RecordShape } from 'neo4j-driver';
import type { Properties } from '../dataset.ts';
import { inPieces, mapping } from '../in-pieces.ts';
import type { Label } from '../model.ts';
import { nameFields, type NamedRecord } from '../naming/named-record.ts';
import { createNaming, type Naming } from '../naming/naming.ts';
import { arrow, nodePattern } from './cypher.ts';
import { datasetLabel, marked, markedLabels, unmarked } from './mark.ts';

type Read = <R extends RecordShape>(
  columns: readonly (keyof R & string)[],
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<R[]>;

/** Lists are several times cheaper to read than maps. */
type NamesRow = readonly [
  label: Label,
  key: string,
  classifiedAs: readonly (readonly [occupation: string, match: string])[],
  ...fields: (Properties[string] | null)[],
];

const namedRecordOf = ([label, key, classifiedAs, ...values]: NamesRow): NamedRecord => ({
  label,
  key,
  properties: Object.fromEntries(
    nameFields.flatMap((field, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [[field, value]];
    }),
  ),
  classifiedAs: classifiedAs.map(([occupation, match]) => ({ occupation, match })),
});

/** The names of the dataset, read again when its revision has changed: one statement, which brings names only then. */
export type NameIndex = (read: Read) => Promise<Naming>;

export function createNameIndex(): NameIndex {
  let known = '';
  let naming = createNaming([]);
  const fields = nameFields.map((field) => `n.${field}`).join(', ');
  const classifiedAs = `[(n)${arrow('CLASSIFIED_AS', 'out', 'c')}${nodePattern('Occupation', 'o')} | [o.key, c.match]]`;
  const statement = `
    MATCH (d:${datasetLabel})
    RETURN d.revision AS current, CASE WHEN d.revision = $known THEN [] ELSE COLLECT {
      MATCH (n:${markedLabels.join('|')}) WHERE n.key IS NOT NULL
      WITH n ORDER BY n.key
      RETURN [
        ${unmarked('head([label IN labels(n) WHERE label IN $labels])')}, n.key,
        CASE WHEN n:${marked('Role')} THEN ${classifiedAs} ELSE [] END, ${fields}
      ]
    } END AS records`;
  return async (read) => {
    const asked = { known, labels: markedLabels };
    const [row] = await read<{ current: string; records: NamesRow[] }>(['current', 'records'], statement, asked);
    if (row && row.current !== asked.known) {
      naming = createNaming(await inPieces(mapping(row.records, namedRecordOf)));
      known = row.current;
    }
    return naming;
  };
}
