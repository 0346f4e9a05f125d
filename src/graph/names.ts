import { distance } from 'fastest-levenshtein';

/**
 * The form in which names are compared: case, accents, spacing, punctuation and what has no width do not count;
 * `C.I.O.` is one word.
 */
export const normalizeName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** The candidates most like the given text, best first; those that share hardly a letter are left out. */
export function nearest(given: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = normalizeName(given);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, edits: distance(wanted, normalizeName(candidate)) }))
    .filter(({ candidate, edits }) => edits <= Math.max(wanted.length, candidate.length) * 0.6)
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** By code point, as Neo4j compares strings, whatever the locale. */
export function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
