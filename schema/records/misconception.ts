import { byTitle, ordering } from '../connection.ts';
import { linkedNodes } from '../links.ts';
import { lookups } from '../lookups.ts';
import { recordRef } from '../record.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';

export const Misconception = recordRef('Misconception');
recordType(Misconception, (t) => ({
  about: t.field(linkedNodes(Role, 'ABOUT', 'out', 'The roles the belief is about, by title.')),
}));
lookups(Misconception, {
  example: 'cto-is-more-technical',
  order: ordering('MisconceptionOrder', byTitle),
  first: 'TITLE_ASC',
});
