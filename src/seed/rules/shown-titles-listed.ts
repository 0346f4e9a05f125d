import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const shownTitlesListed: Rule = {
  name: 'shown-titles-listed',
  says: 'A title that a source shows in use is one of the titles that its role lists in that language.',
  byOthers: true,
  *find({ edges, of }) {
    const listed = new Map(of('Role').map(({ key, fields }) => [key, fields.labels]));
    for (const edge of edges('SHOWS_TITLE')) {
      const { language, titles } = edge.fields;
      for (const [at, title] of titles.entries())
        if (!listed.get(edge.to)?.[language]?.includes(title))
          yield {
            record: edge.record,
            path: fieldPath(edge, 'titles', at),
            message: `${edge.to} has no title "${title}" in the language ${language}`,
            remedy: 'Spell it as `labels` of the role does, or list it there.',
          };
    }
  },
};
