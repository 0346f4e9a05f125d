import { groupBy } from '../group-by.ts';
import { labels, type Label } from '../model.ts';
import { mapping, type Work } from '../in-pieces.ts';
import { compareText, normalizeName } from '../names.ts';
import type { Hit } from '../port.ts';
import type { Spoken } from '../shapes/labels.ts';
import { createLikelyLanguages, type LikelyLanguage } from './likely-languages.ts';
import { createNameScores, type ScoresOf } from './name-scores.ts';
import { namesOf, speaking, type Name, type NamedRecord } from './named-record.ts';
import type { Resolve, Understood } from './resolver.ts';

export interface SearchQuery {
  readonly labels: readonly Label[];
  readonly limit: number;
  /** The language of the text: names in it and in English are compared. Left out: those in any. */
  readonly language?: Spoken;
}

export type Search = (text: string, query: SearchQuery) => Work<readonly Hit[]>;

interface ComparedName {
  readonly record: NamedRecord;
  readonly text: string;
  readonly as: Name;
  readonly words: number;
  /** Place of the name in its record, where the title stands before the aliases. */
  readonly place: number;
}

interface Scored {
  readonly name: ComparedName;
  readonly score: number;
}

/** What a group of occupations scores of what an occupation of the same name would: it is no job itself. */
const shareOfGroup = 0.8;

const isForeign = ({ name }: Scored): boolean => name.as.language !== undefined;

const byNearness = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  Number(isForeign(a)) - Number(isForeign(b)) ||
  a.name.words - b.name.words ||
  labels.indexOf(a.name.record.label) - labels.indexOf(b.name.record.label) ||
  a.name.place - b.name.place ||
  compareText(a.name.record.key, b.name.record.key);

/**
 * Finds records by names like a text; both engines ask this index, so that they agree on every hit. A record scores as
 * its likest name does; a group of occupations less, but by their names too. Of equal scores the one by an English name
 * comes first, then the shorter name, then the one that stands first in its record. A role that the text was understood
 * to name comes before those that only share words with it.
 */
export function* createSearch(records: readonly NamedRecord[], resolve: Resolve): Work<Search> {
  const occupations = new Map(
    records.flatMap((each) => (each.label === 'Occupation' ? [[each.key, each] as const] : [])),
  );
  const named = yield* mapping(records, (record) => comparedNames(record, occupations));
  const byLanguage = groupBy(named.flat(), ({ as }): Spoken => as.language ?? 'en');
  const compared = new Map<Spoken, { readonly names: readonly ComparedName[]; readonly scoresOf: ScoresOf }>();
  for (const [language, names] of byLanguage)
    compared.set(language, { names, scoresOf: yield* createNameScores(names) });
  const likelyLanguages = yield* createLikelyLanguages(byLanguage);
  const groups = groupsOf(records);
  const roles = new Map(records.filter(({ label }) => label === 'Role').map((record) => [record.key, record]));
  const titles = new Map(named.flatMap(([titled]) => (titled ? [[titled.record, titled.as.text] as const] : [])));
  const hitOf: HitOf = (record, score, { text, ...understood }) => {
    const { label, key } = record;
    return { label, key, title: titles.get(record) ?? key, score, matched: text, ...understood };
  };

  return function* (given, { labels: wanted, limit, language: said }) {
    const text = normalizeName(given);
    if (text === '') return [];
    const best = new Map<NamedRecord, Scored>();
    const tell = (record: NamedRecord, scored: Scored) => {
      const known = best.get(record);
      if (!known || byNearness(scored, known) < 0) best.set(record, scored);
    };
    for (const { language, share, by } of said ? saidLanguages(said) : likelyLanguages(text)) {
      const { names, scoresOf } = compared.get(language) ?? {};
      for (const { at, score } of scoresOf ? yield* scoresOf(text, by) : []) {
        const name = names?.[at];
        if (!name || !wanted.includes(name.record.label)) continue;
        const group = groups.get(name.record);
        if (group !== name.record) tell(name.record, { name, score: scaled(score, share) });
        if (group) tell(group, { name, score: scaled(score, share * shareOfGroup) });
      }
      yield;
    }
    const nearest = [...best].sort(([, a], [, b]) => byNearness(a, b));
    const told = ([record, { name, score }]: (typeof nearest)[number]) => hitOf(record, score, name.as);
    if (!wanted.includes('Role')) return nearest.slice(0, limit).map(told);
    yield;
    const hits = nearest.map(told);
    const understood = (yield* resolve(given)).filter(({ language }) => !said || !language || language === said);
    return understoodFirst(text, hits, understood, roles, hitOf).slice(0, limit);
  };
}

const saidLanguages = (said: Spoken): LikelyLanguage[] =>
  said === 'en'
    ? [{ language: 'en', share: 1 }]
    : [
        { language: 'en', share: 1, by: 'words' },
        { language: said, share: 1 },
      ];

const scaled = (score: number, share: number): number => Math.round(share * score * 1e4) / 1e4;

/** The names of a record that are compared, each once in a language; of a role, foreign titles of the occupations that mean it, too. */
function comparedNames(record: NamedRecord, occupations: ReadonlyMap<string, NamedRecord>): ComparedName[] {
  const lent = speaking.flatMap((match) =>
    record.classifiedAs
      .filter((each) => each.match === match)
      .flatMap(({ occupation }) => occupations.get(occupation) ?? [])
      .flatMap(namesOf)
      .filter(({ language }) => language !== undefined),
  );
  const distinct = new Map<string, ComparedName>();
  for (const as of [...namesOf(record), ...lent]) {
    const text = normalizeName(as.text);
    const id = `${as.language ?? ''} ${text}`;
    if (!distinct.has(id)) distinct.set(id, { record, text, as, place: distinct.size, words: text.split(' ').length });
  }
  return [...distinct.values()];
}

/** The unit group of ISCO-08 that an occupation of ESCO is in, by the first part of its code; a group is its own. */
function groupsOf(records: readonly NamedRecord[]): ReadonlyMap<NamedRecord, NamedRecord> {
  const codesOf = (scheme: string) =>
    records.flatMap((record) =>
      record.label === 'Occupation' && record.properties.scheme === scheme
        ? [[String(record.properties.code).split('.')[0], record] as const]
        : [],
    );
  const coded = codesOf('ISCO_08');
  const groups = new Map(coded);
  return new Map(
    [...coded, ...codesOf('ESCO')].flatMap(([code, record]) => {
      const group = groups.get(code);
      return group ? [[record, group] as const] : [];
    }),
  );
}

type HitOf = (record: NamedRecord, score: number, name: Name) => Hit;

/** What a name that stands whole in the text scores at least; less where it leaves a choice. */
const floor = { clear: 0.97, open: 0.9 } as const;

function understoodFirst(
  text: string,
  hits: readonly Hit[],
  understood: readonly Understood[],
  roles: ReadonlyMap<string, NamedRecord>,
  hitOf: HitOf,
): Hit[] {
  const within = understood.length === 1 ? floor.clear : floor.open;
  const known = new Map(hits.flatMap((hit) => (hit.label === 'Role' ? [[hit.key, hit] as const] : [])));
  const named = understood.flatMap(({ key, matched, ...as }) => {
    const hit = known.get(key);
    const role = roles.get(key);
    const score = normalizeName(matched) === text ? 1 : within;
    if (hit && hit.score >= score) return [hit];
    return role ? [hitOf(role, score, { text: matched, ...as })] : [];
  });
  const taken = new Set(understood.map(({ key }) => key));
  const others = hits.filter(({ label, key }) => label !== 'Role' || !taken.has(key));
  return [...named, ...others].sort((a, b) => b.score - a.score);
}
