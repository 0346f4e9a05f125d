import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

const equal: readonly string[] = ['EXACT', 'CLOSE'];

export const evidenceOfEquals: Rule = {
  name: 'evidence-of-equals',
  says: 'A requirement of a role names a classification as its source only where the role is matched exactly or closely with an entry of it.',
  *find({ of, edges }) {
    const classifications = new Set(
      of('Source')
        .filter(({ fields }) => fields.kind === 'CLASSIFICATION')
        .map(({ key }) => key),
    );
    const read = new Map(of('Occupation').map(({ key, fields }) => [key, fields.sources ?? []]));
    const speaking = new Set(
      edges('CLASSIFIED_AS')
        .filter(({ fields }) => equal.includes(fields.match))
        .flatMap(({ from, to }) => (read.get(to) ?? []).map((source) => `${from} ${source}`)),
    );
    for (const edge of edges('REQUIRES'))
      for (const [at, source] of (edge.fields.sources ?? []).entries())
        if (classifications.has(source) && !speaking.has(`${edge.from} ${source}`))
          yield {
            record: edge.record,
            path: fieldPath(edge, 'sources', at),
            message: `"${source}" has no entry that ${edge.from} is matched with exactly or closely`,
            remedy: 'Remove the source and say in basis what the requirement rests on, or mend classifiedAs.',
          };
  },
};
