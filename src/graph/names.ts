import { distance } from 'fastest-levenshtein';

/** Letters that are not a plain one with a mark, and what is typed where a keyboard lacks them. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * The form in which names are compared: case, accents, spacing, punctuation and what has no width do not count;
 * `C.I.O.` is one word.
 */
export const normalizeName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœ]/g, (letter) => plain[letter] ?? letter)
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** The candidates most like the given text, best first; those that share hardly a letter are left out. */
export const nearest = (given: string, candidates: Iterable<string>, limit = 3): string[] =>
  nearestAmong(candidates)(given, limit);

/** The same for many texts: the candidates are made ready once, and those of another length are hardly looked at. */
export function nearestAmong(candidates: Iterable<string>): (given: string, limit?: number) => string[] {
  const ready = [...new Set(candidates)].map((candidate) => ({ candidate, normal: normalizeName(candidate) }));
  return (given, limit = 3) => {
    const wanted = normalizeName(given);
    const best: { readonly candidate: string; readonly edits: number }[] = [];
    for (const { candidate, normal } of ready) {
      const most = Math.max(wanted.length, candidate.length) * 0.6;
      const worst = best.length < limit ? most : Math.min(most, best.at(-1)?.edits ?? most);
      if (Math.abs(wanted.length - normal.length) > worst) continue;
      const edits = distance(wanted, normal);
      if (edits > worst) continue;
      best.push({ candidate, edits });
      best.sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate));
      best.length = Math.min(best.length, limit);
    }
    return best.map(({ candidate }) => candidate);
  };
}

/** By code point, as Neo4j compares strings, whatever the locale. */
export function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
