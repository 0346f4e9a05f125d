import type { Dataset } from '../../graph/dataset.ts';
import { addTo, groupBy } from '../../graph/group-by.ts';
import { mapping, type Work } from '../../graph/in-pieces.ts';
import type { Parts } from '../plain.ts';
import { prefixes, type Term, type Triple } from './terms.ts';
import { triples } from './triples.ts';

const valueOf = (term: Term): unknown => {
  if ('iri' in term) return { '@id': term.iri };
  if (term.language !== undefined) return { '@value': term.value, '@language': term.language };
  // A whole number above the range of xsd:integer in JSON-LD would turn into a double; others keep their type.
  return term.value;
};

export function* jsonLd(dataset: Dataset): Work<Parts> {
  const bySubject = new Map<string, Triple[]>();
  for (const triple of triples(dataset)) {
    addTo(bySubject, triple.subject, triple);
    yield;
  }
  let before = '';
  const graph = yield* mapping(bySubject, ([subject, all]) => {
    const item = `${before}  ${indented(itemOf(subject, all), 2)}`;
    before = ',\n';
    return item;
  });
  return [`{\n "@context": ${indented(prefixes, 1)},\n "@graph": [\n`, ...graph, '\n ]\n}\n'];
}

const itemOf = (subject: string, all: readonly Triple[]) => ({
  '@id': subject,
  ...Object.fromEntries(
    [...groupBy(all, ({ predicate }) => predicate)].map(([predicate, each]) =>
      predicate === 'rdf:type'
        ? ['@type', each.flatMap(({ object }) => ('iri' in object ? object.iri : []))]
        : [predicate, each.map(({ object }) => valueOf(object))],
    ),
  ),
});

/** JSON of a value that stands so many signs from the left. */
const indented = (value: object, signs: number): string =>
  JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(signs)}`);
