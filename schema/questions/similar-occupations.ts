import { listedSimilarity, listedWeights } from '../../src/advice/occupation-gap.ts';
import type { Similar } from '../../src/advice/similarity.ts';
import { byStart, lookInPieces } from '../../src/graph/by-start.ts';
import { addTo } from '../../src/graph/group-by.ts';
import { once } from '../../src/graph/once.ts';
import type { ReadEdges, ReadNodes } from '../../src/graph/projection.ts';
import { builder } from '../builder.ts';
import { counted, firstArgument } from '../first-argument.ts';
import { work } from '../limits.ts';
import { resolveNode } from '../loading.ts';
import { known, nameArgument } from '../record.ts';
import { Occupation } from '../records/occupation.ts';
import { mostAlike } from './ranked.ts';

const SimilarOccupation = builder.objectRef<Similar>('SimilarOccupation');
SimilarOccupation.implement({
  description: 'An occupation that is like another of its scheme.',
  fields: (t) => ({
    occupation: t.field(known(Occupation, 'The occupation.', ({ key }) => key)),
    similarity: t.exposeFloat('similarity', {
      description: 'How alike the two are by what they list, 0 to 1, as `OccupationGap.similarity` measures it.',
    }),
  }),
});

/**
 * What each occupation lists, by scheme. Made when it is first asked for, not at the start: of whole classifications
 * these are hundreds of thousands of relationships.
 */
const listings = async (edges: ReadEdges, nodes: ReadNodes) => {
  const [listed, occupations] = await Promise.all([edges('OCCUPATION_REQUIRES'), nodes('Occupation')]);
  await lookInPieces(listed);
  const ofOccupation = byStart(listed);
  const ofScheme = new Map<string, string[]>();
  for (const { key, scheme } of occupations) if (ofOccupation.has(key)) addTo(ofScheme, scheme, key);
  return {
    ofScheme,
    of: once((occupation: string) => listedWeights(ofOccupation.get(occupation) ?? [])),
  };
};

builder.queryField('similarOccupations', (t) =>
  t.field({
    type: [SimilarOccupation],
    description:
      'The occupations of the same public classification that are most like one by the skills that they list, the most similar first, then by key; those with nothing in common are left out. `occupationGap` tells of two of them what they share and where they differ. Without a pack of the whole classification only those skills are known that match one of the base.',
    args: { occupation: t.arg.string(nameArgument('esco-1330-2')), first: t.arg.int(firstArgument) },
    complexity: counted(work.likeness),
    resolve: async (_, { occupation, first }, context) => {
      const [{ key: to, scheme }, { ofScheme, of }] = await Promise.all([
        resolveNode(context, 'Occupation', occupation),
        context.projections.derive(listings),
      ]);
      const similarityTo = (other: string) => listedSimilarity(of(to), of(other)) ?? 0;
      return mostAlike(context, to, ofScheme.get(scheme) ?? [], { similarityTo, first });
    },
  }),
);
