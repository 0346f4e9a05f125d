import type { FactRow } from '../fact-counts.ts';
import { edgeNames, edgeShapes, labels } from '../model.ts';
import { marked, markedLabels } from './mark.ts';

/** How many records or relationships of a kind have the same in all other columns. */
export interface CountRow {
  /** The label of a record; the type of a relationship between those of its ends. */
  readonly ends: string;
  readonly count: number;
}

const labelOf = (node: string) => `head([label IN labels(${node}) WHERE label IN $labels])`;
const anyLabel = markedLabels.join('|');

/** Counts every record and relationship, x, in one statement: for one of each kind Neo4j plans longer than it reads them. */
const counted = (columns: string) => `
  MATCH (x:${anyLabel})
  RETURN ${labelOf('x')} AS ends, ${columns} count(*) AS count
  UNION ALL
  MATCH (a:${anyLabel})-[x WHERE x.key IS NOT NULL]->(b)
  RETURN ${labelOf('a')} + ' ' + type(x) + ' ' + ${labelOf('b')} AS ends, ${columns} count(*) AS count`;

export const countParameters = { labels: markedLabels };

export const countsStatement = counted('');

export const factsStatement = counted(
  '[x.confidence, x.sources] AS statement, [x.figuresConfidence, x.figuresSources] AS figures,',
);

type RestsOn = readonly [confidence: string | null, sources: readonly string[] | null];

export interface FactsRow extends CountRow {
  readonly statement: RestsOn;
  readonly figures: RestsOn;
}

const kinds: ReadonlyMap<string, FactRow['kind']> = new Map<string, FactRow['kind']>([
  ...labels.map((label) => [marked(label), label] as const),
  ...edgeNames.map((edge) => {
    const { from, type, to } = edgeShapes[edge];
    return [`${marked(from)} ${type} ${marked(to)}`, edge] as const;
  }),
]);

/** Undefined of what is not of this graph. */
export const kindOf = ({ ends }: CountRow): FactRow['kind'] | undefined => kinds.get(ends);

export function factRowsOf(row: FactsRow): FactRow[] {
  const kind = kindOf(row);
  if (!kind) return [];
  return (['statement', 'figures'] as const).flatMap((part) => {
    const [confidence, sources] = row[part];
    return confidence === null ? [] : [{ kind, part, confidence, sources: sources ?? [], facts: row.count }];
  });
}
