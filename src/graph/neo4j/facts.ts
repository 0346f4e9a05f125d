import type { FactRow } from '../fact-counts.ts';
import { edgeNames, edgeShapes, labels } from '../model.ts';
import { edgePattern, nodePattern } from './cypher.ts';

type RestsOn = readonly [confidence: string, sources: readonly string[]];

/** How many facts of a kind rest on the same; null where they have no numbers. */
export interface FactsRow {
  readonly kind: FactRow['kind'];
  readonly facts: number;
  readonly statement: RestsOn;
  readonly figures: RestsOn | null;
}

export const factsColumns = ['kind', 'facts', 'statement', 'figures'] as const;

/** Looks once at each fact: reading the sources is what it costs. */
export const factsStatement = [
  ...labels.map((kind) => ({ kind, pattern: nodePattern(kind, 'x'), figures: false })),
  ...edgeNames.map((kind) => ({ kind, pattern: edgePattern(kind, 'x'), figures: edgeShapes[kind].figures })),
]
  .map(
    ({ kind, pattern, figures }) =>
      `MATCH ${pattern}
       RETURN '${kind}' AS kind, count(*) AS facts, [x.confidence, x.sources] AS statement,
              ${figures ? '[x.figuresConfidence, x.figuresSources]' : 'null'} AS figures`,
  )
  .join(' UNION ALL ');

export function factRowsOf({ kind, facts, statement, figures }: FactsRow): FactRow[] {
  const row = (part: FactRow['part'], [confidence, sources]: RestsOn) => ({ kind, part, confidence, sources, facts });
  return [row('statement', statement), ...(figures ? [row('figures', figures)] : [])];
}
