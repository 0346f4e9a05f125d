import type { Work } from '../in-pieces.ts';
import { compareText } from '../names.ts';
import type { Language } from '../shapes/labels.ts';
import type { Named } from './named-record.ts';
import type { Understood } from './resolver.ts';
import { formOf, formsOf, partsOf, wordsIn, type TitleWords } from './title-form.ts';
import { doers, ranks } from './vocabulary.ts';

interface Covered {
  readonly key: string;
  readonly match: string;
  readonly words: ReadonlySet<string>;
}

interface TitleOfRole {
  readonly key: string;
  readonly title: string;
  readonly language: Language | undefined;
}

/** The most roles told where a title may stand for several. */
const most = 5;

/**
 * What public classifications call the jobs that roles are matched with. A title stands for a role that means the same
 * (EXACT) or nearly the same (CLOSE) where it names no rank that the role does not have and shares a word of substance
 * with it; in another language, where it has a word that English titles lack, as English words may mean another job
 * there. Otherwise it only makes all roles of the entry candidates that share such a word.
 */
export function* occupationTitles(roles: readonly Named[], occupations: readonly Named[]) {
  const covered = yield* rolesByOccupation(roles);
  const entries = new Map<
    string,
    { readonly occupation: string; readonly title: string; readonly language: Language | undefined }[]
  >();
  const english = new Set<string>();
  for (const { names } of [...roles, ...occupations]) {
    yield;
    for (const { text, language } of names) if (!language) for (const word of wordsIn(text).flat()) english.add(word);
  }
  for (const { key, names } of occupations)
    if (covered.has(key)) {
      yield;
      for (const { text, by, language } of names)
        if (by === 'TITLE' || by === 'ALTERNATIVE_TITLE' || by === 'TRANSLATION')
          for (const each of [text, ...(language ? text.split('/') : partsOf(text))])
            for (const words of formsOf(each)) {
              const form = formOf(words);
              entries.set(form, [...(entries.get(form) ?? []), { occupation: key, title: text, language }]);
            }
    }

  const rolesOf = (words: TitleWords) =>
    (entries.get(formOf(words)) ?? []).flatMap(({ occupation, title, language }) =>
      (covered.get(occupation) ?? []).map((role) => ({
        ...role,
        title,
        language,
        shared: shared(words, role.words),
      })),
    );

  return {
    standingFor(words: TitleWords): Understood[] {
      const roles = rolesOf(words).filter(({ shared, language, words: own }) =>
        language
          ? words.some((word) => !english.has(word))
          : shared > 0 && words.every((word) => !ranks.has(word) || own.has(word)),
      );
      const exact = roles.filter(({ match }) => match === 'EXACT');
      const standing = exact.length > 0 ? exact : roles.filter(({ match }) => match === 'CLOSE');
      return standing.map(understoodAs);
    },

    /** Several roles, or none. */
    candidates(name: string): Understood[] {
      const roles = formsOf(name)
        .flatMap(rolesOf)
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared || compareText(a.key, b.key));
      const first = [...new Map(roles.map((role) => [role.key, role])).values()].slice(0, most);
      return first.length > 1 ? first.map(understoodAs) : [];
    },
  };
}

const understoodAs = ({ key, title, language }: TitleOfRole): Understood => ({
  key,
  matched: title,
  ...(language ? { by: 'TRANSLATION', language } : { by: 'ALTERNATIVE_TITLE' }),
});

const shared = (words: TitleWords, own: ReadonlySet<string>): number =>
  words.filter((word) => !ranks.has(word) && !doers.has(word) && own.has(word)).length;

function* rolesByOccupation(roles: readonly Named[]): Work<Map<string, Covered[]>> {
  const covered = new Map<string, Covered[]>();
  for (const { key, names, classifiedAs } of roles) {
    yield;
    const words = new Set(names.flatMap(({ text }) => formsOf(text).flat()));
    for (const { occupation, match } of classifiedAs)
      covered.set(occupation, [...(covered.get(occupation) ?? []), { key, match, words }]);
  }
  return covered;
}
