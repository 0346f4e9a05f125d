/** How many letters of a word may be typed wrongly; two neighbours that changed places count as one. */
const typingErrors = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** A word that another may begin with. */
const isBeginning = (word: string): boolean => word.length >= 2;

/** What two words have in common at least that differ in their endings alone, and how long both endings are at most. */
const stem = { letters: 4, share: 0.6 } as const;
const ending = { letters: 3, together: 4 } as const;

/** How many letters the endings of two words have that are forms of one word, as `cacciatori` and `cacciatore`; 0 of other words. */
function endingsOf(word: string, other: string): number {
  const shorter = Math.min(word.length, other.length);
  const longer = Math.max(word.length, other.length);
  if (longer - shorter > ending.letters) return 0;
  let common = 0;
  while (common < shorter && word.charCodeAt(common) === other.charCodeAt(common)) common += 1;
  if (common < Math.max(stem.letters, stem.share * longer) || longer - common > ending.letters) return 0;
  const together = longer + shorter - 2 * common;
  return together > ending.together ? 0 : together;
}

/**
 * How like other words are to a word, from 0 to 1: the same, the same in another ending, one but for typing errors, or,
 * of a word that may be begun only, one that begins with it. Of the other word, `lettersOf` is known.
 */
export function likenessTo(word: string, begun: boolean): (other: string, letters: number) => number {
  const allowed = typingErrors(word);
  const begins = begun && isBeginning(word);
  const own = lettersOf(word);
  return (other, letters) => {
    if (word === other) return 1;
    const endings = endingsOf(word, other);
    if (endings > 0) return 0.97 - 0.02 * endings;
    if (begins && other.startsWith(word)) return 0.8 + (0.15 * word.length) / other.length;
    if (Math.abs(word.length - other.length) > allowed) return 0;
    // An error changes two letters at most, so that most words need not be compared letter by letter.
    if (bits(own ^ letters) > 2 * allowed) return 0;
    const edits = distance(word, other, allowed);
    return edits <= allowed ? 0.9 - (0.5 * edits) / word.length : 0;
  };
}

/** The letters of a word as bits, several letters sharing one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let left = number;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * The fewest letters to add, leave out, replace or swap with their neighbour that turn one word into the other, no
 * letter being touched twice (optimal string alignment); where they are more than allowed, a number that is, too.
 */
function distance(a: string, b: string, allowed: number): number {
  let before: number[] = [];
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, before];
    const [letter, letterBefore] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      const replaced = (last[j - 1] ?? Infinity) + (letter === other ? 0 : 1);
      const added = Math.min(last[j] ?? Infinity, row[j - 1] ?? Infinity) + 1;
      const isSwapped = letter === b.charCodeAt(j - 2) && letterBefore === other;
      const swapped = isSwapped ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      least = Math.min(least, (row[j] = Math.min(replaced, added, swapped)));
    }
    if (least > allowed) return least;
  }
  return row[b.length] ?? 0;
}
