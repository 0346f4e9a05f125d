import { edgeNames, edgeShape, nodeShape } from '../../graph/model.ts';
import { unattributedAmong } from '../unattributed.ts';
import { fieldPath, partsOf, type Evidence } from './records.ts';
import type { Rule } from './rule.ts';

const remedy = 'Name sources, write a basis, or state one for the group under bases in dataset.yaml.';

export const editorialHasBasis: Rule = {
  name: 'editorial-has-basis',
  says: 'What names no source that somebody answers for says in its basis, or in that of its group in dataset.yaml, what it rests on.',
  whole: true,
  advises: true,
  *find({ all, edges }) {
    const unattributed = unattributedAmong(all);
    const lacking = ({ sources = [], basis }: Evidence) =>
      basis !== undefined || sources.some((source) => !unattributed.has(source))
        ? undefined
        : sources.length > 0
          ? 'names but unattributed pages and no basis'
          : 'names neither sources nor a basis';
    for (const record of all) {
      const lack = record.label === 'Source' ? undefined : lacking(record.fields);
      if (lack !== undefined)
        yield { record, path: [], message: `${record.key} of ${nodeShape(record.label).folder} ${lack}`, remedy };
    }
    for (const name of edgeNames) {
      const { field, form } = edgeShape(name);
      if (form !== 'objects') continue;
      for (const edge of edges(name)) {
        const parts = partsOf(name, edge.fields).map(
          ([part, said]) => [`the ${part.replace(/Evidence$/, '')} of ${field}`, said] as const,
        );
        for (const [part, said] of [[field, edge.fields] as const, ...parts]) {
          const lack = lacking(said);
          if (lack !== undefined)
            yield {
              record: edge.record,
              path: fieldPath(edge),
              message: `${part} of ${edge.from} to ${edge.to} ${lack}`,
              remedy,
            };
        }
      }
    }
  },
};
