import { byTitle, ordering } from '../connection.ts';
import { linkConnection } from '../links.ts';
import { lookups } from '../lookups.ts';
import { recordRef } from '../record.ts';
import { recordType } from './record-type.ts';
import { Role, roleOrder } from './role.ts';

export const Track = recordRef('Track');
recordType(Track, (t) => ({
  roles: linkConnection(t, 'IN_TRACK', 'in', {
    name: 'TrackRoles',
    type: Role,
    description: 'The roles of the family.',
    item: 'A role of a track',
    items: 'roles of a track',
    order: roleOrder,
    first: 'LEVEL_ASC',
  }),
}));
lookups(Track, { example: 'it-operations', order: ordering('TrackOrder', byTitle), first: 'TITLE_ASC' });
