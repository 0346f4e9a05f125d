import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { nodeShapes, wordsOf } from '../src/graph/model.ts';
import { printedSchema } from '../src/commands/schema.ts';

test('the committed schema is the one the code builds; `npm run schema` writes it anew', () => {
  expect(printedSchema()).toBe(readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8'));
});

test('what is deprecated says what to use instead, which is there, and from when it may be gone', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const reasons = types.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ deprecationReason: reason }) => (reason ? [{ type, reason }] : [])),
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (const { type, reason } of reasons) {
    const [, instead = '', month = ''] = /^Use `(\w+)`.* Goes after (\w+ \d{4}), /.exec(reason) ?? [];
    expect(Object.keys(type.getFields())).toContain(instead);
    expect(Date.parse(`1 ${month}`)).not.toBeNaN();
  }
});

test('everything in the schema is described by more than its name', () => {
  const bare: string[] = [];
  const look = (place: string, description: string | null | undefined) => {
    if (!description || description.length < 8) bare.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isScalarType(type)) continue;
    look(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
  }
  expect(bare).toEqual([]);
});

const nouns = Object.values(nodeShapes).map(({ label, folder }) => ({
  one: wordsOf(label).join(' '),
  several: folder.replaceAll('-', ' '),
}));

/** What copying leaves in a text: an article before a plural, a page of one, a word twice, "a" before a vowel. */
const slips = [
  ...nouns.map(({ several }) => new RegExp(`\\b(?:an?|one|each|every) ${several}\\b`, 'i')),
  ...nouns.map(({ one, several }) => new RegExp(`\\b(?:page|list|number) of (?!${several}\\b)${one}\\b`, 'i')),
  /\b(\w+) \1\b/i,
  /\ba (?:[aei]|o(?!ne\b)|u(?!se|su|ni|s\b|k\b))/i,
  / {2}| [,.;:]/,
];

const slipsOf = (text: string) => slips.filter((slip) => slip.test(text.replace(/`[^`]*`/g, 'x')));

test('no description has the slips of a copied sentence', () => {
  const described = printedSchema().match(/(?<=""")[^"]+(?=""")/g) ?? [];
  expect(described.length).toBeGreaterThan(500);
  expect(described.filter((text) => slipsOf(text.replace(/\s+/g, ' ')).length > 0)).toEqual([]);
});

test.each([
  'A page of role of a tracks.',
  'Lists a roles.',
  'The the role.',
  'A organization that needs it.',
  'Its level , 1 to 5.',
])('the slip in "%s" is seen', (text) => {
  expect(slipsOf(text)).not.toEqual([]);
});
