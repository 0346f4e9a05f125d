/** How several paths of one answer are chosen. */
export const alternatives = {
  DIVERSE:
    'Paths that differ in substance: each is the best of those that share at most half of the roles between the ends with any path before it.',
  EXACT: 'The best paths of all, however alike: the second may differ from the first by a single role.',
} as const;
export type Alternatives = keyof typeof alternatives;

/** Partial paths extended, at most, after the first path that is found. */
export const varietyLimit = 10_000;

/** What makes paths differ in substance, in the words shown to clients. */
export const alternativesRule = `Two paths differ in substance where at most half of the roles between the ends of the shorter one lie on the other, too; a path that only adds a stop to another never does. Where such paths are rare, there may be fewer than asked for: the search for them ends ${String(varietyLimit)} partial paths after the first path.`;

/** Remembers the paths taken, and refuses those too much like one of them; roles are those between the ends. */
export function createVariety() {
  const taken: ReadonlySet<number>[] = [];
  return {
    add: (roles: readonly number[]) => taken.push(new Set(roles)),
    /** A part of a path is refused only where every path that goes on from it would be. */
    allows: (roles: readonly number[], whole: boolean): boolean =>
      taken.every((other) => {
        const shared = roles.filter((role) => other.has(role)).length;
        const shorter = whole ? Math.min(roles.length, other.size) : other.size;
        return 2 * shared <= shorter;
      }),
  };
}
