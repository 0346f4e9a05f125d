import type { readingsOfForeign } from './foreign-words.ts';
import type { TitleWords } from './title-form.ts';
import { equivalents, fields, namesOfField, neutral, supporters, supportWords, technologies } from './vocabulary.ts';

export interface Rewording {
  readonly words: TitleWords;
  /** How much it takes from what was written; the cheapest reading is believed. */
  readonly cost: number;
  /** Whether a word was read as one of another language than English. */
  readonly translated?: true;
  /** Whether an English word was put for it. */
  readonly inEnglish?: true;
}

/** Ways to say a title with one word other or fewer, or in English. What rank it names is not touched. */
export function rewordings(words: TitleWords, foreign: typeof readingsOfForeign): Rewording[] {
  const found: Rewording[] = [];
  const say = (cost: number, next: TitleWords) => {
    if (next.length > 0) found.push({ cost, words: next });
  };
  for (const [at, word] of words.entries()) {
    const rest = words.filter((_, place) => place !== at);
    const instead = (other: string) => [...rest, other].sort();
    if (neutral.has(word)) say(1, rest);
    const use = technologies.get(word);
    if (use !== undefined) {
      if (!rest.includes(use)) say(1, instead(use));
      if (use !== 'it' && use !== 'software' && !rest.includes('it')) say(2, instead('it'));
      say(2, rest);
    }
    if (namesOfField.has(word) && !rest.includes('it')) say(1, instead('it'));
    if (fields.has(word)) say(2, rest);
    if (word === 'information' && rest.includes('security')) say(1, rest);
    if (supporters.has(word) && rest.some((other) => supportWords.has(other))) say(1, instead('specialist'));
    for (const { words: read, ...reading } of foreign(word))
      found.push({ ...reading, words: [...rest, ...read].sort(), translated: true });
    for (const [one, other, cost] of equivalents) {
      if (word === one) say(cost, instead(other));
      if (word === other) say(cost, instead(one));
    }
  }
  return found;
}
