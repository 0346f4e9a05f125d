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
import { printedSchema } from '../src/commands/schema.ts';

test('the committed schema is the one the code builds; `npm run schema` writes it anew', () => {
  expect(printedSchema()).toBe(readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8'));
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
