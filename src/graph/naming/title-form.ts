import { normalizeName } from '../names.ts';
import { expansions, functionWords, joinPhrases, singular } from './vocabulary.ts';

/** The words of a title, in the order of the alphabet: `Director, Engineering` and `Engineering Director` are one. */
export type TitleWords = readonly string[];

export const formOf = (words: TitleWords): string => [...words].sort().join(' ');

/** How many forms a title with several short words may have. */
const most = 12;

/** The words of a title in its order, each as all that it may stand for. */
export const wordsIn = (title: string): readonly (readonly string[])[] =>
  joinPhrases(normalizeName(title))
    .split(' ')
    .filter((word) => word !== '' && !functionWords.has(word))
    .map((word) => (expansions.get(word) ?? [word]).map(singular));

/** Every form a title may have; several only where a short word stands for several. None where it holds no word. */
export function formsOf(title: string): readonly TitleWords[] {
  let forms: TitleWords[] = [[]];
  for (const options of wordsIn(title))
    forms = forms.flatMap((form) => options.map((option) => [...form, option])).slice(0, most);
  return forms.filter((form) => form.length > 0).map((form) => [...form].sort());
}

const brackets = /[([{]([^)\]}]*)[)\]}]/gu;
const separators = /\s[-–—:]\s|[|/\\,;@•·–—:]|\sat\s/iu;

/** What stands on either side of a bar, slash, comma or dash, before `at`, and in brackets; none where nothing parts the title. */
export function partsOf(title: string): string[] {
  const inner = [...title.matchAll(brackets)].map(([, text = '']) => text);
  const outer = title.replace(brackets, ' ');
  const parts = [outer, ...outer.split(separators), ...inner].map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '' && part !== title.trim());
}

/** Both jobs of `CEO and CTO`; none where the title joins nothing. */
export function joinedBy(title: string): string[] {
  const parts = title.split(/\s(?:and|&|\+)\s/iu);
  return parts.length > 1 ? parts : [];
}
