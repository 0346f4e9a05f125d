import { speaking } from '../../src/graph/naming/named-record.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { languages, spoken, type Labels, type Spoken } from '../../src/graph/shapes/labels.ts';
import { builder, type Context } from '../builder.ts';
import { byTitle } from '../connection.ts';
import { enumeration } from '../describe.ts';
import { badUserInput } from '../errors.ts';
import { loadKnown, loadLinks } from '../loading.ts';
import { Source } from './source.ts';

const origins = {
  ESCO: 'ESCO gives it to an occupation, which it is of or which means the same job or nearly the same.',
  EDITORIAL: 'This project gives it: a title that is usual in the language; `sources` show it in use.',
} as const;

const LabelOrigin = enumeration('LabelOrigin', 'Who gives a title in another language.', origins);

interface Label {
  readonly language: string;
  readonly text: string;
  readonly origin: keyof typeof origins;
  /** The role that bears it, where it is one's own. */
  readonly role?: string;
}

export const Label = builder.objectRef<Label>('Label');
Label.implement({
  description: 'A title in another language than English.',
  fields: (t) => ({
    language: t.exposeString('language', {
      description: 'The language, by its two letters (ISO 639-1). Example: `de`.',
    }),
    text: t.exposeString('text', { description: 'The title. Example: `IT-Leiter`.' }),
    origin: t.expose('origin', { type: LabelOrigin, description: 'Who gives it.' }),
    sources: t.field({
      type: [Source],
      description:
        'Sources in which the role is seen called so, by title. Empty: ESCO gives it, or it rests on the judgement of this project alone.',
      resolve: async ({ language, text, role }, _, context) => {
        if (role === undefined) return [];
        const shown = await loadLinks(context, 'SHOWS_TITLE', 'in', role, {
          orderBy: byTitle.TITLE_ASC.by,
        });
        return shown
          .filter(({ edge }) => edge.language === language && edge.titles.includes(text))
          .map(({ node }) => node);
      },
    }),
  }),
});

const listed = namesOf(languages);

const labelsOf = (labels: Labels | undefined, from: Pick<Label, 'origin' | 'role'>): Label[] =>
  listed.flatMap((language) => (labels?.[language] ?? []).map((text) => ({ language, text, ...from })));

const inOrder = (labels: readonly Label[]): Label[] =>
  listed.flatMap((each) => labels.filter(({ language }) => language === each));

export const occupationLabels = async (context: Context, key: string): Promise<Label[]> =>
  labelsOf((await loadKnown(context, 'Occupation', key, ['labels'])).labels, { origin: 'ESCO' });

/** Ours (told to be ESCO's where it gives the same) before those of ESCO, which come from occupations that match the role exactly, then from those that do closely. */
export async function roleLabels(context: Context, key: string): Promise<Label[]> {
  const [{ labels }, links] = await Promise.all([
    loadKnown(context, 'Role', key, ['labels']),
    loadLinks(context, 'CLASSIFIED_AS', 'out', key),
  ]);
  const given = speaking.flatMap((match) =>
    links.filter(({ edge }) => edge.match === match).flatMap(({ node }) => labelsOf(node.labels, { origin: 'ESCO' })),
  );
  const all = [...labelsOf(labels, { origin: 'EDITORIAL', role: key }), ...given];
  return inOrder([...new Map(all.map((label) => [`${label.language} ${label.text}`, label])).values()]);
}

export function titleIn(language: string | null | undefined, title: string, labels: readonly Label[]): string {
  const said = spokenOf(language);
  return labels.find((label) => label.language === said)?.text ?? title;
}

/** The language that an argument names; undefined where it is left out. */
export function spokenOf(language: string | null | undefined): Spoken | undefined {
  if (language === null || language === undefined || language === '') return undefined;
  const found = namesOf(spoken).find((each) => each === language);
  if (!found) throw badUserInput(`"language: ${language}" is none of ${namesOf(spoken).join(', ')}.`);
  return found;
}

export const languageChoices = namesOf(spoken)
  .map((each) => `\`${each}\``)
  .join(', ');

export const languageArgument = {
  description: `The language wanted, by its two letters: ${languageChoices}. English where left out, and where no title in the language is known; \`labels\` says whether one is.`,
} as const;

export const labelsField = {
  description: `Titles in other languages, by language (${listed.join(', ')}), in each the usual one first. Empty: none is known.`,
} as const;
