import { groupBy } from '../../graph/group-by.ts';
import type { Dataset } from '../../graph/dataset.ts';
import { prefixes, type Term } from './terms.ts';
import { triples } from './triples.ts';

const valueOf = (term: Term): unknown => {
  if ('iri' in term) return { '@id': term.iri };
  if (term.language !== undefined) return { '@value': term.value, '@language': term.language };
  // A whole number above the range of xsd:integer in JSON-LD would turn into a double; others keep their type.
  return term.value;
};

export function jsonLd(dataset: Dataset): string {
  const graph = [...groupBy(triples(dataset), ({ subject }) => subject)].map(([subject, all]) => ({
    '@id': subject,
    ...Object.fromEntries(
      [...groupBy(all, ({ predicate }) => predicate)].map(([predicate, each]) =>
        predicate === 'rdf:type'
          ? ['@type', each.flatMap(({ object }) => ('iri' in object ? object.iri : []))]
          : [predicate, each.map(({ object }) => valueOf(object))],
      ),
    ),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`;
}
