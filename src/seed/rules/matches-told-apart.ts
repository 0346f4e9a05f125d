import type { Rule } from './rule.ts';

/** How many skills of ours may mean nearly the same as one entry of a vocabulary. */
const most = 2;

export const matchesToldApart: Rule = {
  name: 'matches-told-apart',
  says: 'An entry of a public vocabulary is the closeMatch of at most two skills, and stands in a skill under one kind of match.',
  scope: 'base',
  *find({ of }) {
    const users = new Map<string, string[]>();
    for (const { key, fields } of of('Skill'))
      for (const entry of fields.closeMatch) users.set(entry, [...(users.get(entry) ?? []), key]);
    for (const record of of('Skill')) {
      const { closeMatch, broadMatch, relatedMatch } = record.fields;
      for (const [at, entry] of closeMatch.entries()) {
        const skills = users.get(entry) ?? [];
        if (skills.length > most)
          yield {
            record,
            path: ['closeMatch', at],
            message: `"${entry}" is the closeMatch of ${skills.join(', ')}`,
            remedy: 'Keep it where the scope is the same; move it to broadMatch or relatedMatch elsewhere.',
          };
        if (broadMatch.includes(entry) || relatedMatch.includes(entry))
          yield {
            record,
            path: ['closeMatch', at],
            message: `"${entry}" is a closeMatch of ${record.key} and another kind of match, too`,
            remedy: 'Keep one of the two.',
          };
      }
    }
  },
};
