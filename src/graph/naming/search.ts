import { labels, type Label } from '../model.ts';
import { mapping, type Work } from '../work.ts';
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

/** What a group of occupations scores of what an occupation of the same name would: it is no job itself. */
const shareOfGroup = 0.8;

const byNearness = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  a.name.words - b.name.words ||
  labels.indexOf(a.name.record.label) - labels.indexOf(b.name.record.label) ||
  a.name.place - b.name.place ||
  compareText(a.name.record.key, b.name.record.key);

/**
 * Finds records by names like a text; both engines ask this index, so that they agree on every hit. A record scores as
 * its likest name does; a group of occupations less, but by their names too. Of equal scores the shorter name comes first, then the one that stands first in its record. A
 * role that the text was understood to name comes before those that only share words with it.
 */
export function* createSearch(records: readonly NamedRecord[], resolve: Resolve): Work<Search> {
  const named = yield* mapping(records, (record): Name[] =>
    searchedNames(record).map((text, place) => ({ record, text, place, words: text.split(' ').length })),
  );
  const names = named.flat();
  const scoresOf = yield* createNameScores(names);
  const groups = groupsOf(records);
  const roles = new Map(records.filter(({ label }) => label === 'Role').map((record) => [record.key, record]));

  return (given, wanted, limit) => {
    const text = normalizeName(given);
    if (text === '') return [];
    const best = new Map<NamedRecord, Scored>();
    const tell = (record: NamedRecord, scored: Scored) => {
      const known = best.get(record);
      if (!known || byNearness(scored, known) < 0) best.set(record, scored);
    };
    for (const { at, score } of scoresOf(text)) {
      const name = names[at];
      if (!name || !wanted.includes(name.record.label)) continue;
      const group = groups.get(name.record);
      if (group !== name.record) tell(name.record, { name, score });
      if (group) tell(group, { name, score: Math.round(shareOfGroup * score * 1e4) / 1e4 });
    }
    const hits = [...best]
      .sort(([, a], [, b]) => byNearness(a, b))
      .map(([record, { name, score }]) => hitOf(record, score, name.text));
    if (!wanted.includes('Role')) return hits.slice(0, limit);
    return understoodFirst(text, hits, resolve('Role', given), roles).slice(0, limit);
  };
}

/** The unit group of ISCO-08 that an occupation of ESCO is in, by the first part of its code; a group is its own. */
function groupsOf(records: readonly NamedRecord[]): ReadonlyMap<NamedRecord, NamedRecord> {
  const codesOf = (scheme: string) =>
    records.flatMap((record) =>
      record.label === 'Occupation' && record.properties.scheme === scheme
        ? [[record, String(record.properties.code).split('.')[0]] as const]
        : [],
    );
  const groups = new Map(codesOf('ISCO_08').map(([record, code]) => [code, record]));
  return new Map(
    [...codesOf('ISCO_08'), ...codesOf('ESCO')].flatMap(([record, code]) => {
      const group = groups.get(code);
      return group ? [[record, group] as const] : [];
    }),
  );
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
  text: string,
  hits: readonly Hit[],
  understood: readonly Understood[],
  roles: ReadonlyMap<string, NamedRecord>,
): Hit[] {
  const within = understood.length === 1 ? floor.clear : floor.open;
  const known = new Map(hits.flatMap((hit) => (hit.label === 'Role' ? [[hit.key, hit] as const] : [])));
  const named = understood.flatMap(({ key, matched }) => {
    const hit = known.get(key);
    const role = roles.get(key);
    const name = normalizeName(matched);
    const score = name === text ? 1 : within;
    if (hit && hit.score >= score) return [hit];
    return role ? [hitOf(role, score, name)] : [];
  });
  const taken = new Set(understood.map(({ key }) => key));
  const others = hits.filter(({ label, key }) => label !== 'Role' || !taken.has(key));
  return [...named, ...others].sort((a, b) => b.score - a.score);
}
