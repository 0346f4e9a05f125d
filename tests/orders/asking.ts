import { scrambled } from './scrambled.ts';
import { keysOf, type SortBy } from './sorting.ts';

export interface Proof {
  /** An operation in which the list stands under the alias `list`, once or often. */
  readonly ask: string;
  readonly by: SortBy;
}

export const byKey: SortBy = (item) => keysOf(item);
/** The first hundred of a kind. */
export const all = (plural: string, fields: string) => `{ ${plural}(first: 100) { nodes { ${fields} } } }`;

const compared = [
  ['CTO', 'CIO', 'CISO'],
  ['CTO', 'CIO'],
  ['CTO', 'VP of Engineering'],
  ['CIO', 'CISO'],
  ['IT Director', 'IT Manager'],
  ['Software Engineer', 'Systems Administrator'],
];
/** The place at which a role is asked for. */
export const asked = (key: string) =>
  ['cto', 'cio', 'ciso', 'vp-engineering', 'it-director', 'it-manager', 'software-engineer', 'systems-administrator']
    .map(scrambled)
    .indexOf(key);
const moves = [
  ['Systems Administrator', 'CIO'],
  ['Software Engineer', 'CTO'],
  ['CIO', 'IT Director'],
];
const organizations = ['{ regulated: true }', '{ productIsTechnology: true }'];

/** One question several times over, with other arguments each time. */
export const each = <A>(cases: readonly A[], ask: (one: A) => string): string =>
  `{ ${cases.map((one, at) => `q${String(at)}: ${ask(one)}`).join(' ')} }`;
export const compare = (fields: string) =>
  each(compared, (roles) => `compareRoles(roles: ${JSON.stringify(roles)}) { ${fields} }`);
export const gap = (fields: string) =>
  each(moves, ([from, to]) => `skillGap(from: "${String(from)}", to: "${String(to)}") { ${fields} }`);
export const path = (fields: string) =>
  each(moves, ([from, to]) => `shortestPath(from: "${String(from)}", to: "${String(to)}") { ${fields} }`);
export const assess = (fields: string) =>
  each(
    moves,
    ([from, to]) => `assessReadiness(role: "${String(to)}", profile: { roles: ["${String(from)}"] }) { ${fields} }`,
  );
export const recommend = (fields: string) =>
  each(organizations, (organization) => `recommendLeadership(organization: ${organization}) { ${fields} }`);
