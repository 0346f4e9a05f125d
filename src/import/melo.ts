import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { labelFields, type Labels } from '../graph/shapes/labels.ts';
import { tidy } from './classification.ts';
import { textOf } from './tables.ts';

/** The most labels of a language that are kept: the preferred one and the first of the others. */
const most = 12;

/** ESCO's labels by language and address of the occupation, from the corpora of MELO; the English ones stand in ESCO itself. */
export function readMelo(folder: string): Map<string, Labels> {
  const found = new Map<string, Record<string, string[]>>();
  for (const name of readdirSync(folder).sort()) {
    const language = /_c_([a-z]{2})$/.exec(name)?.[1];
    if (language === undefined || !(language in labelFields.shape)) continue;
    const addresses = new Map(rows(join(folder, name, 'concept_mapping.tsv')));
    for (const [id, label] of rows(join(folder, name, 'corpus_elements.tsv'))) {
      const labels = found.get(addresses.get(id) ?? '') ?? {};
      const known = (labels[language] ??= []);
      if (known.length < most && !known.includes(label)) known.push(label);
      found.set(addresses.get(id) ?? '', labels);
    }
  }
  return new Map([...found].map(([address, labels]) => [address, labelFields.parse(labels)]));
}

const rows = (file: string): (readonly [string, string])[] =>
  textOf(readFileSync(file), file)
    .split('\n')
    .flatMap((line, at) => {
      if (line === '') return [];
      const [first = '', second] = line.split('\t');
      if (second === undefined)
        throw new Error(`${file}:${String(at + 1)}: not a table: a row is an identifier, a tab and what it stands for`);
      return [[first, tidy(second)] as const];
    });
