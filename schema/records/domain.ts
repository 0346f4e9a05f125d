import { byTitle, ordering } from '../connection.ts';
import { linkConnection } from '../links.ts';
import { lookups } from '../lookups.ts';
import { recordRef } from '../record.ts';
import { recordType } from './record-type.ts';
import { Responsibility, responsibilityOrder } from './responsibility.ts';

export const Domain = recordRef('Domain');
recordType(Domain, (t) => ({
  responsibilities: linkConnection(t, 'IN_DOMAIN', 'in', {
    name: 'DomainResponsibilities',
    type: Responsibility,
    description: 'Responsibilities that touch the area.',
    item: 'A responsibility in a domain',
    items: 'responsibilities in a domain',
    order: responsibilityOrder,
    first: 'TITLE_ASC',
  }),
}));
lookups(Domain, { example: 'identity-and-access', order: ordering('DomainOrder', byTitle), first: 'TITLE_ASC' });
