import type { FactCount } from '../port.ts';
import { factCounts, type FactRow } from '../fact-counts.ts';
import type { Work } from '../work.ts';
import type { Dataset, Properties } from '../dataset.ts';

const texts = (value: Properties[string] | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

export function* factsOf({ nodes, edges }: Dataset): Work<FactCount[]> {
  const rows: FactRow[] = [];
  const add = (kind: FactRow['kind'], { confidence, sources, figuresConfidence, figuresSources }: Properties) => {
    rows.push({ kind, part: 'statement', confidence: String(confidence), sources: texts(sources), facts: 1 });
    if (figuresConfidence !== undefined)
      rows.push({
        kind,
        part: 'figures',
        confidence: String(figuresConfidence),
        sources: texts(figuresSources),
        facts: 1,
      });
  };
  for (const { label, properties } of nodes) {
    add(label, properties);
    yield;
  }
  for (const { edge, properties } of edges) {
    add(edge, properties);
    yield;
  }
  return yield* factCounts(rows);
}
