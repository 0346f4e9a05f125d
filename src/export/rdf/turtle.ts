import { DataFactory, Writer } from 'n3';
import type { Dataset } from '../../graph/dataset.ts';
import type { Work } from '../../graph/in-pieces.ts';
import type { Parts } from '../plain.ts';
import { expanded, prefixes, type Term } from './terms.ts';
import { triples } from './triples.ts';

const termOf = (term: Term) => {
  if ('iri' in term) return DataFactory.namedNode(expanded(term.iri));
  return term.language === undefined
    ? DataFactory.literal(term.value as string | number)
    : DataFactory.literal(String(term.value), term.language);
};

export function* turtle(dataset: Dataset): Work<Parts> {
  const parts: string[] = [];
  const writer = new Writer(
    {
      write(part: string, _: string, done?: () => void) {
        parts.push(part);
        done?.();
      },
      end(done?: () => void) {
        done?.();
      },
    },
    { prefixes },
  );
  for (const { subject, predicate, object } of triples(dataset)) {
    writer.addQuad(
      DataFactory.quad(DataFactory.namedNode(subject), DataFactory.namedNode(expanded(predicate)), termOf(object)),
    );
    yield;
  }
  writer.end();
  return parts;
}
