import type { EdgeOf } from '../../src/graph/model.ts';
import type { Context } from '../builder.ts';
import { loadLinks } from '../loading.ts';
import { edgeEvidence, figuresEvidence } from '../records/evidence.ts';
import type { Requires } from './career-map.ts';

/** The relationship itself, with what stands behind it. */
async function requirementOf(context: Context, { from, to }: Requires): Promise<EdgeOf<'REQUIRES'>> {
  const wanted = { node: [], total: false, positions: false };
  const found = (await loadLinks(context, 'REQUIRES', 'out', from, { wanted })).find(({ edge }) => edge.to === to);
  if (!found) throw new Error(`"${from}" requires "${to}", which is not in the graph`);
  return found.edge;
}

/** The `evidence` of a requirement, which is read by its role. */
export const requirementEvidence = <P>(of: (parent: P) => Requires) => ({
  ...edgeEvidence,
  resolve: (parent: P, _: object, context: Context) => requirementOf(context, of(parent)),
});

/** The `figures` of a requirement. */
export const requirementFigures = <P>(of: (parent: P) => Requires) => ({
  ...figuresEvidence,
  nullable: true as const,
  resolve: async (parent: P, _: object, context: Context) => (await requirementOf(context, of(parent))).figures,
});
