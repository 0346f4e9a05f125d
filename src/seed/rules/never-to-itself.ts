import { edgeNames, edgeShape } from '../../graph/model.ts';
import type { Rule } from './rule.ts';

export const neverToItself: Rule = {
  name: 'never-to-itself',
  says: 'No relationship leads from a record to itself: no step, no reporting line, no collaboration, no prerequisite.',
  *find({ edges }) {
    for (const name of edgeNames)
      if (edgeShape(name).from === edgeShape(name).to)
        for (const { record, from, to, path } of edges(name))
          if (from === to)
            yield {
              record,
              path,
              message: `${edgeShape(name).field} leads from ${from} to itself`,
              remedy: 'Name another record, or remove the entry.',
            };
  },
};
