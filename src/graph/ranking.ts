import { distance } from 'fastest-levenshtein';
import { labels, type Label } from './model.ts';
import { compareText, normalizeName } from './names.ts';
import type { Hit } from './port.ts';

export interface Candidate {
  readonly label: Label;
  readonly key: string;
  readonly names: readonly string[];
}

/**
 * Orders what an engine's index found, so that both engines agree on the first hit: each engine only has to find
 * candidates. A name scores 1 when it is the text; otherwise by how many of the text's words it holds, each word
 * counting by its likeness, and by how few words it has besides.
 */
export function rank(text: string, candidates: Iterable<Candidate>, limit: number): Hit[] {
  const wanted = normalizeName(text);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const hits: Hit[] = [];
  for (const { label, key, names } of candidates) {
    let best: { score: number; matched: string } | undefined;
    for (const name of names) {
      const score = name === wanted ? 1 : likeness(words, name.split(' '));
      if (!best || score > best.score) best = { score, matched: name };
    }
    if (best && best.score >= 0.35) hits.push({ label, key, ...best });
  }
  return hits
    .sort((a, b) => b.score - a.score || labels.indexOf(a.label) - labels.indexOf(b.label) || compareText(a.key, b.key))
    .slice(0, limit);
}

function likeness(words: readonly string[], name: readonly string[]): number {
  const found = words.map((word) => Math.max(...name.map((each) => wordLikeness(word, each))));
  const covered = found.reduce((sum, each) => sum + each, 0) / words.length;
  const used = found.filter((each) => each >= 0.5).length / Math.max(name.length, words.length);
  return Math.round((0.75 * covered + 0.24 * used) * 1e4) / 1e4;
}

function wordLikeness(word: string, other: string): number {
  if (word === other) return 1;
  if (word.length >= 2 && other.startsWith(word)) return 0.8 + (0.15 * word.length) / other.length;
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const edits = distance(word, other);
  return edits <= allowed ? 0.9 - (0.5 * edits) / word.length : 0;
}
