import { normalizeName } from '../../graph/names.ts';
import type { Fault } from '../fault.ts';
import type { SeedRecord } from '../read.ts';
import { textsIn, type PlacedText } from './records.ts';

/** So many words in a row, in the same order, are no accident. */
const run = 8;

export interface Work {
  readonly title: string;
  readonly text: string;
}

/**
 * Texts of the records that repeat eight words in a row of a work, each reported once. Case, accents and punctuation
 * do not count. Not among the rules, for it needs the works at hand; linear in their length.
 */
export function copiedSentences(records: readonly SeedRecord[], works: Iterable<Work>): Fault[] {
  const places = new Map<string, PlacedText[]>();
  const vocabulary = new Set<string>();
  const isLong = (each: string) => each.split(/\s+/).length >= run;
  for (const place of records.filter(isOwnWork).flatMap((record) => textsIn(record, isLong))) {
    const words = normalizeName(place.text).split(' ');
    for (const at of words.keys()) {
      const shingle = words.slice(at, at + run);
      if (shingle.length < run) break;
      for (const word of shingle) vocabulary.add(word);
      places.set(shingle.join(' '), [...(places.get(shingle.join(' ')) ?? []), place]);
    }
  }
  const faults = new Map<string, Fault>();
  for (const { title, text } of works) {
    let shingle: string[] = [];
    for (const word of normalizeName(text).split(' ')) {
      if (!vocabulary.has(word)) shingle = [];
      else if (shingle.push(word) > run) shingle.shift();
      if (shingle.length < run) continue;
      const words = shingle.join(' ');
      for (const { record, path } of places.get(words) ?? []) {
        const id = [record.file, ...path].join(' ');
        if (faults.has(id)) continue;
        faults.set(id, {
          file: record.file,
          ...record.at(path),
          message: `"${words}" stands word for word in ${title}`,
          remedy: 'Say it in your own words; facts may be taken over, sentences may not.',
          rule: 'copied-sentences',
        });
      }
    }
  }
  return [...faults.values()];
}

/** Occupations and sources are quoted by their nature. */
const isOwnWork = ({ label }: SeedRecord): boolean => label !== 'Occupation' && label !== 'Source';
