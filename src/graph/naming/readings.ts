import { once } from '../once.ts';
import { readingsOfForeign } from './foreign-words.ts';
import { rewordings } from './rewordings.ts';
import { formOf, formsOf, partsOf, type TitleWords } from './title-form.ts';

export interface Reading {
  readonly words: TitleWords;
  /** How much was taken from what was written; 0 is the title as it stands. */
  readonly cost: number;
  /** Whether it was read as a title in another language than English. */
  readonly translated?: true;
}

const dearest = 6;
const most = 400;
/** Of how many words a title is read in other words: more than any has, as every word more costs as much again. */
const mostWords = 14;
/** What it costs to read a part of a title for the whole. */
const part = 1;

/** The ways to read a title, the cheapest first: as it stands, its parts, and both with words left out or put for others. */
export function* readings(title: string): Generator<Reading> {
  const waiting: Reading[][] = Array.from({ length: dearest + 1 }, () => []);
  const seen = new Set<string>();
  const inEnglish = once(readingsOfForeign);
  const consider = (words: TitleWords, cost: number, translated?: true) =>
    waiting[cost]?.push({ words, cost, ...(translated && { translated }) });
  for (const words of formsOf(title)) consider(words, 0);
  for (const each of partsOf(title)) for (const words of formsOf(each)) consider(words, part);
  for (const level of waiting)
    for (const reading of level) {
      const form = formOf(reading.words);
      if (seen.has(form) || seen.size > most) continue;
      seen.add(form);
      yield reading;
      if (reading.words.length > mostWords) continue;
      for (const { words, cost, translated = reading.translated } of rewordings(reading.words, inEnglish))
        consider(words, reading.cost + cost, translated);
    }
}
