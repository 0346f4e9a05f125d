import { z } from 'zod';
import { edgeNames, labels } from './model.ts';
import type { Work } from './work.ts';
import { compareText } from './names.ts';
import type { FactCount } from './port.ts';
import { confidence, namesOf } from './shape.ts';

const factRow = z.object({
  kind: z.enum([...labels, ...edgeNames]),
  part: z.enum(['statement', 'figures']),
  confidence: z.enum(namesOf(confidence)),
  sources: z.array(z.string()),
  facts: z.number(),
});
/** A row as an engine gives it, before it is parsed. */
export type FactRow = Omit<FactCount, 'confidence'> & { readonly confidence: string };

const order = {
  kinds: [...labels, ...edgeNames],
  parts: ['statement', 'figures'],
  confidences: namesOf(confidence),
} as const;

/** Adds up rows of the same group and puts the groups in the order the port promises. */
export function* factCounts(rows: readonly FactRow[]): Work<FactCount[]> {
  const groups = new Map<string, FactRow>();
  for (const row of rows) {
    const id = JSON.stringify([row.kind, row.part, row.confidence, row.sources]);
    groups.set(id, { ...row, facts: row.facts + (groups.get(id)?.facts ?? 0) });
    yield;
  }
  const counts: FactCount[] = [...groups.values()].map((group) => factRow.parse(group));
  const rank = ({ kind, part, confidence: level }: FactCount) =>
    [order.kinds.indexOf(kind), order.parts.indexOf(part), order.confidences.indexOf(level)] as const;
  return counts.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return (
      left[0] - right[0] ||
      left[1] - right[1] ||
      left[2] - right[2] ||
      compareText(a.sources.join(' '), b.sources.join(' '))
    );
  });
}
