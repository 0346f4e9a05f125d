import type { EdgeOf } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { loadAllKnown } from '../loading.ts';
import { Level, Role } from './role.ts';
import { Track } from './track.ts';

export const Background = builder.objectRef<NonNullable<EdgeOf<'LEADS_TO'>['asksFor']>>('Background');
Background.implement({
  description: 'What a person must have held before a career step is open: any one of what stands here.',
  fields: (t) => ({
    roles: t.field({
      type: [Role],
      description: 'Having held any of these roles is enough. Empty: no role by itself is.',
      resolve: ({ roles }, _, context) => loadAllKnown(context, 'Role', roles),
    }),
    tracks: t.field({
      type: [Track],
      description: 'Having held a role of any of these tracks is enough. Empty: no track by itself is.',
      resolve: ({ tracks }, _, context) => loadAllKnown(context, 'Track', tracks),
    }),
    level: t.field({
      type: Level,
      nullable: true,
      description: 'Having held a role of at least this level is enough. Null: no level by itself is.',
      resolve: ({ level }) => level ?? null,
    }),
  }),
});
