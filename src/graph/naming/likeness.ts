/** How many letters of a word may be typed wrongly; two neighbours that changed places count as one. */
const typingErrors = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** A word that another may begin with. */
const isBeginning = (word: string): boolean => word.length >= 2;

/** How like other words are to a word, from 0 to 1: the same, one that begins with it, or one but for typing errors. */
export function likenessTo(word: string): (other: string) => number {
  const allowed = typingErrors(word);
  const begins = isBeginning(word);
  const own = lettersOf(word);
  return (other) => {
    if (word === other) return 1;
    if (begins && other.startsWith(word)) return 0.8 + (0.15 * word.length) / other.length;
    if (Math.abs(word.length - other.length) > allowed) return 0;
    // An error changes two letters at most, so that most words need not be compared letter by letter.
    if (bits(own ^ lettersOf(other)) > 2 * allowed) return 0;
    const edits = distance(word, other);
    return edits <= allowed ? 0.9 - (0.5 * edits) / word.length : 0;
  };
}

/** The letters of a word as bits, several letters sharing one. */
function lettersOf(word: string): number {
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
 * letter being touched twice (optimal string alignment).
 */
function distance(a: string, b: string): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const before = last;
    last = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? Infinity) + 1,
          (row[j - 1] ?? Infinity) + 1,
          (last[j - 1] ?? Infinity) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
  }
  return row[b.length] ?? 0;
}
