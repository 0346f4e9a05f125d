import { compareRoles } from '../../src/advice/comparison.ts';
import { similarity, type Similar } from '../../src/advice/similarity.ts';
import { builder } from '../builder.ts';
import { counted, firstArgument } from '../first-argument.ts';
import { work } from '../limits.ts';
import { resolveKey } from '../loading.ts';
import { known, nameArgument } from '../record.ts';
import { Role } from '../records/role.ts';
import { SharedFeatures } from './comparison.ts';
import { loadFeatures } from './load-features.ts';
import { mostAlike } from './ranked.ts';
import { loadAlikeness } from './role-difference.ts';

const SimilarRoleType = builder.objectRef<Similar & { readonly to: string }>('SimilarRole');
SimilarRoleType.implement({
  description: 'A role that is like another.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ key }) => key)),
    similarity: t.exposeFloat('similarity', {
      description: 'How alike the two are, 0 to 1, as `Comparison.similarity` measures it.',
    }),
    shared: t.field({
      type: SharedFeatures,
      description: 'What both have.',
      resolve: async ({ key, to }, _, context) => compareRoles([to, key], await loadFeatures(context)).shared,
    }),
  }),
});

builder.queryField('similarRoles', (t) =>
  t.field({
    type: [SimilarRoleType],
    description:
      'The roles most like one, the most similar first, then by key; those with nothing in common are left out.',
    args: { role: t.arg.string(nameArgument('CIO')), first: t.arg.int(firstArgument) },
    complexity: counted(work.likeness),
    resolve: async (_, { role, first }, context) => {
      const [to, { roles, of }] = await Promise.all([resolveKey(context, 'Role', role), loadAlikeness(context)]);
      const similarityTo = (other: string) => similarity(of(to), of(other));
      const similar = await mostAlike(context, to, roles, { similarityTo, first });
      return similar.map((each) => ({ ...each, to }));
    },
  }),
);
