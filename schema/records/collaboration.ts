import type { EdgeOf } from '../../src/graph/model.ts';
import { collaboratesWith } from '../../src/graph/shapes/role.ts';
import { builder, type Context } from '../builder.ts';
import { describe } from '../describe.ts';
import { Domain } from './domain.ts';
import { edgeEvidence } from './evidence.ts';
import { loadLinks } from '../loading.ts';
import { known } from '../record.ts';
import { Role } from './role.ts';

const about = describe(collaboratesWith);

interface CollaborationView {
  readonly edge: EdgeOf<'COLLABORATES_WITH'>;
  /** The role from whose side it is seen. */
  readonly from: string;
}

export const Collaboration = builder.objectRef<CollaborationView>('Collaboration');
Collaboration.implement({
  description: 'How a role works together with another in one domain.',
  fields: (t) => ({
    role: t.field(known(Role, 'The other role.', ({ edge, from }) => (edge.from === from ? edge.to : edge.from))),
    domain: t.field(known(Domain, 'The area they share.', ({ edge }) => edge.domain)),
    how: t.string({ ...about('how'), resolve: ({ edge }) => edge.how }),
    part: t.string({
      nullable: true,
      ...about('part'),
      resolve: ({ edge, from }) => (edge.from === from ? edge.part : edge.counterpart) ?? null,
    }),
    counterpart: t.string({
      nullable: true,
      ...about('counterpart'),
      resolve: ({ edge, from }) => (edge.from === from ? edge.counterpart : edge.part) ?? null,
    }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

export async function loadCollaborations(context: Context, from: string): Promise<CollaborationView[]> {
  const links = await loadLinks(context, 'COLLABORATES_WITH', 'both', from, {
    orderBy: [{ field: 'domain', on: 'edge', direction: 'asc' }],
  });
  return links.map(({ edge }) => ({ edge, from }));
}
