import { labels, type Label } from '../model.ts';
import { compareText, normalizeName } from '../names.ts';
import type { Hit } from '../port.ts';
import { createNameScores } from './name-scores.ts';
import { searchedNames, writtenNames, type NamedRecord } from './named-record.ts';
import type { Resolve, Understood } from './resolver.ts';

export type Search = (text: string, wanted: readonly Label[], limit: number) => readonly Hit[];

interface Name {
  readonly record: NamedRecord;
  readonly text: string;
  readonly words: number;
  /** Place of the name in its record, where the title stands before the aliases. */
  readonly place: number;
}

interface Scored {
  readonly name: Name;
  readonly score: number;
}

/** What a name scores at least to be told. */
const threshold = 0.35;

const byNearness = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  a.name.words - b.name.words ||
  labels.indexOf(a.name.record.label) - labels.indexOf(b.name.record.label) ||
  a.name.place - b.name.place ||
  compareText(a.name.record.key, b.name.record.key);

/**
 * Finds records by names like a text; both engines ask this index, so that they agree on every hit. A record scores as
 * its likest name does. Of equal scores the shorter name comes first, then the one that stands first in its record. A
 * role that the text was understood to name comes before those that only share words with it.
 */
export function createSearch(records: readonly NamedRecord[], resolve: Resolve): Search {
  const names: Name[] = records.flatMap((record) =>
    searchedNames(record).map((text, place) => ({ record, text, place, words: text.split(' ').length })),
  );
  const scoresOf = createNameScores(names);
  const roles = new Map(records.filter(({ label }) => label === 'Role').map((record) => [record.key, record]));

  return (given, wanted, limit) => {
    const text = normalizeName(given);
    if (text === '') return [];
    const best = new Map<NamedRecord, Scored>();
    for (const { at, score } of scoresOf(text)) {
      const name = names[at];
      if (!name || score < threshold || !wanted.includes(name.record.label)) continue;
      const known = best.get(name.record);
      if (!known || byNearness({ name, score }, known) < 0) best.set(name.record, { name, score });
    }
    const hits = [...best.values()].sort(byNearness).map(({ name, score }) => hitOf(name.record, score, name.text));
    if (!wanted.includes('Role')) return hits.slice(0, limit);
    return understoodFirst(hits, resolve('Role', given), roles).slice(0, limit);
  };
}

const hitOf = (record: NamedRecord, score: number, matched: string): Hit => ({
  label: record.label,
  key: record.key,
  score,
  matched,
  names: writtenNames(record),
});

/** What a name that stands whole in the text scores at least; less where it leaves a choice. */
const floor = { clear: 0.97, open: 0.9 } as const;

function understoodFirst(
  hits: readonly Hit[],
  understood: readonly Understood[],
  roles: ReadonlyMap<string, NamedRecord>,
): Hit[] {
  const score = understood.length === 1 ? floor.clear : floor.open;
  const known = new Map(hits.flatMap((hit) => (hit.label === 'Role' ? [[hit.key, hit] as const] : [])));
  const named = understood.flatMap(({ key, matched }) => {
    const hit = known.get(key);
    const role = roles.get(key);
    if (hit && hit.score >= score) return [hit];
    return role ? [hitOf(role, score, normalizeName(matched))] : [];
  });
  const taken = new Set(understood.map(({ key }) => key));
  const others = hits.filter(({ label, key }) => label !== 'Role' || !taken.has(key));
  return [...named, ...others].sort((a, b) => b.score - a.score);
}
