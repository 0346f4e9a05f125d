import { once } from '../once.ts';
import { readingsOfForeign } from './foreign-words.ts';
import { rewordings, type Rewording } from './rewordings.ts';
import { formOf, formsOf, partsOf } from './title-form.ts';

/** A way to read a title; its cost, how much was taken from what was written, is 0 for the title as it stands. */
type Reading = Rewording;

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
  const foreign = once(readingsOfForeign);
  const consider = (reading: Reading) => waiting[reading.cost]?.push(reading);
  for (const words of formsOf(title)) consider({ words, cost: 0 });
  for (const each of partsOf(title)) for (const words of formsOf(each)) consider({ words, cost: part });
  for (const level of waiting)
    for (const reading of level) {
      const form = formOf(reading.words);
      if (seen.has(form) || seen.size > most) continue;
      seen.add(form);
      yield reading;
      if (reading.words.length > mostWords) continue;
      for (const { words, cost, ...how } of rewordings(reading.words, foreign))
        consider({ ...reading, ...how, words, cost: reading.cost + cost });
    }
}
