import { edgeNames, edgeShape, nodeShape } from '../../graph/model.ts';
import { stands } from '../bases.ts';
import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

const remedy = 'Name sources, write a basis, or state one for the group under bases in dataset.yaml.';

export const editorialHasBasis: Rule = {
  name: 'editorial-has-basis',
  says: 'What names no source says in its basis, or in that of its group in dataset.yaml, what it rests on.',
  whole: true,
  *find({ all, edges }) {
    for (const record of all)
      if (record.label !== 'Source' && !stands(record.fields))
        yield {
          record,
          path: [],
          message: `${record.key} of ${nodeShape(record.label).folder} names neither sources nor a basis`,
          remedy,
        };
    for (const name of edgeNames) {
      const { field, form, figures } = edgeShape(name);
      if (form !== 'objects') continue;
      for (const edge of edges(name)) {
        const parts = figures
          ? { [field]: edge.fields, [`the figures of ${field}`]: edge.fields.figures ?? {} }
          : { [field]: edge.fields };
        for (const [part, fields] of Object.entries(parts))
          if (!stands(fields))
            yield {
              record: edge.record,
              path: fieldPath(edge),
              message: `${part} of ${edge.from} to ${edge.to} names neither sources nor a basis`,
              remedy,
            };
      }
    }
  },
};
