import type { Count } from '../../src/graph/port.ts';
import { builder, type Context } from '../builder.ts';
import { loadFacts } from '../facts.ts';

export const Citation = builder.objectRef<Count>('Citation');
Citation.implement({
  description: 'How many facts of one kind cite a source.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'A type of record such as `Role`, or of relationship such as `LEADS_TO`.',
    }),
    count: t.exposeInt('count', { description: 'The number of facts.' }),
  }),
});

export async function loadCitations(context: Context, source: string): Promise<Count[]> {
  const counts = new Map<Count['kind'], number>();
  for (const { kind, sources, facts } of await loadFacts(context))
    if (sources.includes(source)) counts.set(kind, (counts.get(kind) ?? 0) + facts);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
