import type { Label } from '../../src/graph/model.ts';
import { understandings } from '../../src/graph/naming/named-record.ts';
import type { Understood } from '../../src/graph/naming/resolver.ts';
import { builder } from '../builder.ts';
import { enumeration } from '../describe.ts';
import { loadKnown, understand } from '../loading.ts';
import { kindOf, labelOfKind, RecordKind } from './record-kind.ts';

export const NameUnderstanding = enumeration(
  'NameUnderstanding',
  'How a name was understood, from the surest way to the least sure.',
  understandings,
);

type Named = Understood & { readonly label: Label };

export const languageOfName = {
  description: 'The language of that name, by its two letters (ISO 639-1); `en` also of what no language owns.',
  resolve: ({ language }: Pick<Understood, 'language'>) => language ?? 'en',
};

const NamedRecord = builder.objectRef<Named>('NamedRecord');
NamedRecord.implement({
  description: 'A record that a name stands for, and why.',
  fields: (t) => ({
    kind: t.field({ type: RecordKind, description: 'The kind of record.', resolve: ({ label }) => kindOf(label) }),
    key: t.exposeString('key', { description: 'The key of the record.' }),
    matched: t.exposeString('matched', {
      description:
        'The name it was taken for, as the record or the classification writes it. Example: `IT Director` for `Regional IT Dir.`.',
    }),
    by: t.expose('by', {
      type: NameUnderstanding,
      description: 'What kind of name that is, or that a pattern led to it.',
    }),
    language: t.string(languageOfName),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The record itself.',
      resolve: ({ label, key }, _, context) => loadKnown(context, label, key),
    }),
  }),
});

builder.queryFields((t) => ({
  resolve: t.field({
    type: [NamedRecord],
    description:
      'What a name stands for, and how it was understood, as every argument that names a record understands it: one record where the name is clear, several (in the order of their keys) where it is ambiguous, none where nothing is called so. Never an error, so that a list of titles can be asked for at once.',
    args: {
      name: t.arg.string({
        required: true,
        description: 'A title as people write it, at most 200 characters. Example: `Sr. Manager, Software Eng (EMEA)`.',
      }),
      kind: t.arg({
        type: RecordKind,
        required: true,
        defaultValue: 'ROLE',
        description: 'The kind of record that is named.',
      }),
    },
    resolve: async (_, { name, kind }, context) => {
      const label = labelOfKind.get(kind) ?? 'Role';
      return (await understand(context, label, name)).map((each) => ({ ...each, label }));
    },
  }),
}));
