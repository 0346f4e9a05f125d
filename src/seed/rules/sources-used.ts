import { edgeNames } from '../../graph/model.ts';
import { partsOf } from './records.ts';
import type { Rule } from './rule.ts';

export const sourcesUsed: Rule = {
  name: 'sources-used',
  says: 'Every source is named by some fact, or retold by a source.',
  whole: true,
  byOthers: true,
  *find({ of, edges, all }) {
    const used = new Set(
      [
        ...all.map(({ fields }) => fields.sources),
        ...edgeNames.flatMap((name) =>
          [...edges(name)].flatMap(({ fields }) => [
            fields.sources,
            ...partsOf(name, fields).map(([, { sources }]) => sources),
          ]),
        ),
        ...edges('RETELLS').map(({ to }) => to),
      ].flat(),
    );
    for (const record of of('Source'))
      if (!used.has(record.key))
        yield {
          record,
          path: ['title'],
          message: `no fact names the source ${record.key}`,
          remedy: 'Name it where it states a fact, or remove the file.',
        };
  },
};
