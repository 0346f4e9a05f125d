import type { Label } from '../model.ts';
import { addTo, groupBy } from '../group-by.ts';
import { compareText, normalizeName } from '../names.ts';
import { aPiece, mapping, type Work } from '../in-pieces.ts';
import type { Language } from '../shapes/labels.ts';
import { namesOf, type Named, type NamedRecord, type Understanding } from './named-record.ts';
import { occupationTitles } from './occupation-titles.ts';
import { readings } from './readings.ts';
import { formOf, formsOf, joinedBy, type TitleWords } from './title-form.ts';
import { qualifiers, standing } from './vocabulary.ts';

/** A record that a name stands for. */
export interface Understood {
  readonly key: string;
  /** The name of the record that it was taken for, as it is written. */
  readonly matched: string;
  readonly by: Understanding;
  /** The language of that name; English where left out. */
  readonly language?: Language;
}

export type Resolve = (name: string) => Work<readonly Understood[]>;

/** What dropping a word of rank costs, where no role of that rank is known. */
const unranked = 4;

type Index = Map<string, Understood[]>;

/**
 * Finds what a name stands for among the records of a label: those that are called exactly so; else those whose name has
 * the same words; else, of roles, those that the cheapest rewording names. Several records of equal standing are all
 * given, in the order of their keys; a name that no rule explains stands for none. A name of the base goes before that
 * of a pack.
 */
export function* createResolver(records: readonly NamedRecord[], label: Label): Work<Resolve> {
  const named = yield* withNames(records, label);
  const exact = yield* indexed(named, (text) => [normalizeName(text)]);
  const forms = yield* indexed(named, (text) => formsOf(text).map(formOf));
  const called = (words: TitleWords) => forms.get(formOf(words)) ?? [];
  const reworded =
    label === 'Role'
      ? yield* createRewording(named, yield* withNames(records, 'Occupation'), called)
      : (name: string) => aPiece(() => formsOf(name).flatMap(called));
  return function* (name) {
    const same = exact.get(normalizeName(name));
    return distinct(
      same?.map((each) => (each.key === name ? { ...each, matched: name, by: 'KEY' } : each)) ??
        (yield* reworded(name)),
    );
  };
}

function* withNames(records: readonly NamedRecord[], label: Label): Work<Named[]> {
  const ofLabel = records.filter((record) => record.label === label);
  return yield* mapping(ofLabel, (record) => ({ ...record, names: namesOf(record) }));
}

function* indexed(named: readonly Named[], formsOfName: (text: string) => readonly string[]): Work<Index> {
  const index: Index = new Map();
  const byOrigin = groupBy(named, ({ properties }) => typeof properties.pack !== 'string');
  const inBase = new Set<string>();
  for (const base of [true, false])
    for (const { key, names } of byOrigin.get(base) ?? []) {
      for (const { text, ...told } of names)
        for (const form of formsOfName(text)) {
          if (base) inBase.add(form);
          else if (inBase.has(form)) continue;
          add(index, form, { key, matched: text, ...told });
        }
      yield;
    }
  return index;
}

/** What a name of a role stands for that no role is called by. */
function* createRewording(
  named: readonly Named[],
  occupations: readonly Named[],
  roles: (words: TitleWords) => readonly Understood[],
): Work<Resolve> {
  const ranked = yield* rankedRoles(named, roles);
  const titles = yield* occupationTitles(named, occupations);

  /** Roles by the title without its word of rank: those of that rank, or else those of any. */
  const ofRank = (words: TitleWords): { found: Understood; cost: number }[] =>
    words.flatMap((word, at) => {
      if (!qualifiers.has(word)) return [];
      const rest = words.filter((_, place) => place !== at);
      return roles(rest).flatMap((base) => {
        const higher = ranked.get(`${word} ${base.key}`) ?? [];
        return higher.length > 0 ? higher.map((found) => ({ found, cost: 0 })) : [{ found: base, cost: unranked }];
      });
    });

  function* reword(name: string): Work<Understood[]> {
    let best = Infinity;
    let found: Understood[] = [];
    const propose = (cost: number, each: readonly Understood[]) => {
      if (each.length === 0 || cost > best) return;
      found = cost < best ? [...each] : [...found, ...each];
      best = cost;
    };
    for (const { words, cost, translated, inEnglish } of readings(name)) {
      if (cost > best) break;
      const as = (each: Understood): Understood =>
        cost === 0 ? each : { ...each, by: translated ? 'TRANSLATION' : 'PATTERN' };
      const speaks = ({ language }: Understood) => !inEnglish || language === undefined;
      propose(cost, distinct(roles(words).filter(speaks)).map(as));
      for (const each of ofRank(words)) propose(cost + each.cost, [{ ...each.found, by: 'PATTERN' }]);
      propose(cost + 2, titles.standingFor(words).filter(speaks));
      yield;
    }
    return found;
  }

  /** Both jobs, or the job in both of its areas: `Head of Data & AI` heads what `Head of Data` and `Head of AI` do. */
  function* joined(name: string): Work<Understood[]> {
    const parts = joinedBy(name).filter(
      (part) => !formsOf(part).every((words) => words.every((word) => standing.has(word))),
    );
    const [first = ''] = parts;
    const found: Understood[][] = [];
    for (const part of parts) {
      const itself = yield* reword(part);
      found.push(itself.length > 0 ? itself : yield* reword(first.replace(/\S+$/u, part)));
    }
    return found.every((each) => each.length > 0) ? found.flat() : [];
  }

  return function* (name) {
    const each = [yield* reword(name), yield* joined(name), titles.candidates(name)];
    const [one, ...others] = each.filter(({ length }) => length > 0);
    return one ?? others.flat();
  };
}

function add(index: Index, name: string, found: Understood): void {
  if (name !== '') addTo(index, name, found);
}

/** Each record once; a title that a classification lists counts only where nothing is called so itself. */
function distinct(found: readonly Understood[]): Understood[] {
  const own = found.filter(({ by }) => by !== 'ALTERNATIVE_TITLE' && by !== 'TRANSLATION');
  const first = new Map((own.length > 0 ? own : found).toReversed().map((each) => [each.key, each]));
  return [...first.values()].sort((a, b) => compareText(a.key, b.key));
}

/** By word of rank and role, the roles whose name is that word before a name of the other: senior-engineer by `senior software-engineer`. */
function* rankedRoles(named: readonly Named[], roles: (words: TitleWords) => readonly Understood[]): Work<Index> {
  const ranked: Index = new Map();
  for (const { key, names } of named) {
    yield;
    for (const { text, by } of names)
      for (const words of formsOf(text))
        for (const [at, word] of words.entries())
          if (qualifiers.has(word)) {
            const [base, ...others] = distinct(roles(words.filter((_, place) => place !== at)));
            if (base && base.key !== key && others.length === 0)
              add(ranked, `${word} ${base.key}`, { key, matched: text, by });
          }
  }
  return ranked;
}
