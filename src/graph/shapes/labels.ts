import { z } from 'zod';
import { edge, namesOf, oneOf, text, type Enumeration } from '../shape.ts';

/** Languages beside English, by their two letters (ISO 639-1). */
export const languages = {
  de: 'German.',
  es: 'Spanish.',
  fr: 'French.',
  it: 'Italian.',
  nl: 'Dutch.',
  pl: 'Polish.',
  pt: 'Portuguese.',
  sv: 'Swedish.',
} as const satisfies Enumeration;
export type Language = keyof typeof languages;

/** Languages that a text may be in. */
export const spoken = { en: 'English.', ...languages } as const satisfies Enumeration;
export type Spoken = keyof typeof spoken;

const titles = (language: Language) =>
  z.array(text).optional().describe(`${languages[language]} The usual one comes first.`);

/** Titles in other languages, stored as `labelsDe` and so on. */
export const labelFields = z.strictObject(
  Object.fromEntries(namesOf(languages).map((language) => [language, titles(language)])) as Record<
    Language,
    ReturnType<typeof titles>
  >,
);
export type Labels = z.output<typeof labelFields>;

export const showsTitles = edge({
  type: 'SHOWS_TITLE',
  from: 'Source',
  to: 'Role',
  field: 'showsTitles',
  end: 'role',
  form: 'objects',
  identity: ['language'],
  description: 'Titles in another language by which it calls a role.',
  fields: z.strictObject({
    language: oneOf(languages, 'The language of the titles.'),
    titles: z.array(text).min(1).describe('The titles, each spelt as under `labels` of the role.'),
  }),
});
