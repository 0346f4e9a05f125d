import { labels, type Label } from './model.ts';
import { compareText, normalizeName } from './names.ts';
import type { Understood } from './naming/resolver.ts';
import type { Hit } from './port.ts';

export interface Candidate {
  readonly label: Label;
  readonly key: string;
  readonly names: readonly string[];
}

/** How many letters of a word may be typed wrongly; two neighbours that changed places count as one. */
export const typingErrors = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** A word that another may begin with. */
export const isBeginning = (word: string): boolean => word.length >= 2;

/** A hit with what decides among equal scores. */
interface Scored extends Hit {
  readonly words: number;
  /** Place of the name in its record, where the title stands before the aliases. */
  readonly place: number;
}

const byNearness = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  a.words - b.words ||
  labels.indexOf(a.label) - labels.indexOf(b.label) ||
  a.place - b.place ||
  compareText(a.key, b.key);

/**
 * Orders what an engine's index found, so that both engines agree on every hit: each engine only has to find every
 * candidate with a name that holds a word of the text, has one that begins with it, or is one but for typing errors. A
 * name scores 1 when it is the text; otherwise by how many of the text's words it holds, each word counting by its
 * likeness, and by how few words it has besides. Of equal scores the shorter name comes first, then the one that
 * stands first in its record.
 */
export function rank(text: string, candidates: Iterable<Candidate>, limit: number): Hit[] {
  const wanted = normalizeName(text);
  if (wanted === '') return [];
  const likenesses = wanted.split(' ').map(likenessTo);
  const hits: Scored[] = [];
  for (const { label, key, names } of candidates) {
    let best: Scored | undefined;
    for (const [place, matched] of names.entries()) {
      const words = matched.split(' ');
      const score = matched === wanted ? 1 : likeness(likenesses, words);
      const scored = { label, key, score, matched, words: words.length, place };
      if (score >= 0.35 && (!best || byNearness(scored, best) < 0)) best = scored;
    }
    if (best) hits.push(best);
  }
  return hits
    .sort(byNearness)
    .slice(0, limit)
    .map(({ label, key, score, matched }) => ({ label, key, score, matched }));
}

/** What a name that stands whole in the text scores at least; less where it leaves a choice. */
const floor = { clear: 0.97, open: 0.9 } as const;

/** Puts the records that the text was understood to name before those that only share words with it. */
export function withUnderstood(
  hits: readonly Hit[],
  label: Label,
  understood: readonly Understood[],
  limit: number,
): Hit[] {
  const score = understood.length === 1 ? floor.clear : floor.open;
  const known = new Map(hits.map((hit) => [`${hit.label} ${hit.key}`, hit]));
  const named = understood.map(({ key, matched }): Hit => {
    const hit = known.get(`${label} ${key}`);
    return hit && hit.score >= score ? hit : { label, key, score, matched: normalizeName(matched) };
  });
  const taken = new Set(understood.map(({ key }) => key));
  const others = hits.filter((hit) => hit.label !== label || !taken.has(hit.key));
  return [...named, ...others].sort((a, b) => b.score - a.score).slice(0, limit);
}

type WordLikeness = (other: string) => number;

function likeness(words: readonly WordLikeness[], name: readonly string[]): number {
  const found = words.map((like) => Math.max(...name.map(like)));
  const covered = found.reduce((sum, each) => sum + each, 0) / words.length;
  const used = found.filter((each) => each >= 0.5).length / Math.max(name.length, words.length);
  return Math.round((0.75 * covered + 0.24 * used) * 1e4) / 1e4;
}

/** Names share most of their words, so each pair of words is compared once. */
function likenessTo(word: string): WordLikeness {
  const known = new Map<string, number>();
  return (other) => {
    const value = known.get(other) ?? wordLikeness(word, other);
    known.set(other, value);
    return value;
  };
}

function wordLikeness(word: string, other: string): number {
  if (word === other) return 1;
  if (isBeginning(word) && other.startsWith(word)) return 0.8 + (0.15 * word.length) / other.length;
  const allowed = typingErrors(word);
  if (Math.abs(word.length - other.length) > allowed) return 0;
  const edits = distance(word, other);
  return edits <= allowed ? 0.9 - (0.5 * edits) / word.length : 0;
}

/**
 * The fewest letters to add, leave out, replace or swap with their neighbour that turn one word into the other, no
 * letter being touched twice (optimal string alignment), as Lucene counts them.
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
