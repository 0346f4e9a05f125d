import type { RecordShape } from 'neo4j-driver';
import { nameFields, type NamedRecord } from '../naming/named-record.ts';
import { createResolver, type Resolve } from '../naming/resolver.ts';
import { arrow, nodePattern } from './cypher.ts';
import { datasetLabel, markedLabels, unmarked } from './mark.ts';

type Read = <R extends RecordShape>(
  columns: readonly (keyof R & string)[],
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<R[]>;

/** The names of the dataset, read again when its revision has changed: one statement, which brings names only then. */
export type NameIndex = (read: Read) => Promise<Resolve>;

export function createNameIndex(): NameIndex {
  let known = '';
  let resolve = createResolver([]);
  const fields = nameFields.map((field) => `.${field}`).join(', ');
  const statement = `
    MATCH (d:${datasetLabel})
    RETURN d.revision AS current, CASE WHEN d.revision = $known THEN [] ELSE COLLECT {
      MATCH (n:${markedLabels.join('|')}) WHERE n.key IS NOT NULL
      RETURN {
        label: ${unmarked('head([label IN labels(n) WHERE label IN $labels])')}, key: n.key, properties: n {${fields}},
        classifiedAs: [(n)${arrow('CLASSIFIED_AS', 'out', 'c')}${nodePattern('Occupation', 'o')} | {occupation: o.key, match: c.match}]
      } ORDER BY n.key
    } END AS records`;
  return async (read) => {
    const asked = { known, labels: markedLabels };
    const [row] = await read<{ current: string; records: NamedRecord[] }>(['current', 'records'], statement, asked);
    if (row && row.current !== asked.known) {
      resolve = createResolver(row.records);
      known = row.current;
    }
    return resolve;
  };
}
