import { z } from 'zod';
import { text, type Enumeration } from '../shape.ts';

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

const titles = (language: string) => z.array(text).optional().describe(`${language} The usual one comes first.`);

/** Titles in other languages, stored as `labelsDe` and so on. */
export const labelFields = z.strictObject({
  de: titles(languages.de),
  es: titles(languages.es),
  fr: titles(languages.fr),
  it: titles(languages.it),
  nl: titles(languages.nl),
  pl: titles(languages.pl),
  pt: titles(languages.pt),
  sv: titles(languages.sv),
});
export type Labels = z.output<typeof labelFields>;
