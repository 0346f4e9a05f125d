import { placeholder } from '../template.ts';
import { textsIn } from './records.ts';
import type { Rule } from './rule.ts';

export const noPlaceholders: Rule = {
  name: 'no-placeholders',
  says: `No text is left as \`${placeholder}\`, which stands in the records that \`new\` writes.`,
  *find({ all }) {
    for (const { record, path } of all.flatMap((each) => textsIn(each, (text) => text === placeholder)))
      yield { record, path, message: `"${path.join('.')}" is still ${placeholder}`, remedy: 'Write the text.' };
  },
};
