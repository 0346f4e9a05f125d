import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '../../src/seed/json-schema.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { seedFolder, worldFolder } from '../world.ts';

const schemas = editorSchemas();
const ajv = new Ajv({ allErrors: true, formats: { uri: true } });
const validators = new Map<string, ValidateFunction>();

function errorsOf(name: string, record: unknown): string[] {
  const validate = validators.get(name) ?? ajv.compile(JSON.parse(schemas.get(name) ?? '') as object);
  validators.set(name, validate);
  validate(record);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`.trim());
}

test('the committed schemas are those of the shapes', () => {
  const folder = join(seedFolder, '.schema');
  expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas)
    expect(readFileSync(join(folder, name), 'utf8'), `${name}: run npm run schema`).toBe(text);
});

test('they are no records', async () => {
  const paths = (await readSeedFiles(seedFolder)).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('schema'))).toEqual([]);
});

test('every record of a sound seed passes', async () => {
  for (const { path, text } of await readSeedFiles(worldFolder)) {
    const name = path.includes('/') ? path.replace(/\/.*/, '.json') : 'dataset.json';
    expect([path, errorsOf(name, parse(text))]).toEqual([path, []]);
  }
});

describe('an editor marks', () => {
  const good = { title: 'CISO', summary: 'A role.', level: 'C_SUITE', track: 'security' };
  test.each([
    ['an unknown field', { ...good, alaises: [] }, 'must NOT have additional properties'],
    ['a missing field', { ...good, level: undefined }, "must have required property 'level'"],
    ['a value not allowed', { ...good, level: 'C-SUITE' }, '/level must be equal to one of the allowed values'],
    ['a key of wrong form', { ...good, track: 'Security' }, '/track must match pattern'],
    [
      'an unknown field of an edge',
      { ...good, suits: [{ trait: 'calm', strength: 1, how: 'x' }] },
      '/suits/0 must NOT have additional properties',
    ],
    [
      'a number out of range',
      { ...good, requires: [{ skill: 'risk', level: 6, importance: 1 }] },
      '/requires/0/level must be <= 5',
    ],
  ])('%s', (_, record, expected) => {
    expect(errorsOf('roles.json', JSON.parse(JSON.stringify(record)))).toEqual([expect.stringContaining(expected)]);
  });
});

test('every property is described, also within edges', () => {
  const bare: string[] = [];
  const visit = (at: string, schema: Schema) => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (!property.description) bare.push(`${at}/${name}`);
      visit(`${at}/${name}`, property);
    }
    if (schema.items) visit(at, schema.items);
  };
  for (const [name, text] of schemas) if (name !== 'dataset.json') visit(name, JSON.parse(text) as Schema);
  expect(bare).toEqual([]);
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
