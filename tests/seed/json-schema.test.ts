import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '../../src/seed/json-schema.ts';
import { readSeed, readSeedFiles } from '../../src/seed/read.ts';
import { reading, seedFolder, worldFolder } from '../world.ts';

const seed = readSeed(await readSeedFiles(seedFolder), reading);
const schemas = editorSchemas(readSeed(await readSeedFiles(worldFolder)));
const ajv = new Ajv({ allErrors: true, formats: { uri: true, date: true }, keywords: ['enumDescriptions'] });
ajv.addSchema(JSON.parse(schemas.get('keys.json') ?? '') as object, 'keys.json');
const validators = new Map<string, ValidateFunction>();

function errorsOf(name: string, record: unknown): string[] {
  const validate = validators.get(name) ?? ajv.compile(JSON.parse(schemas.get(name) ?? '') as object);
  validators.set(name, validate);
  validate(record);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`.trim());
}

test('the committed schemas are those of the shapes and records', () => {
  const folder = join(seedFolder, '.schema');
  const committed = editorSchemas(seed);
  expect(readdirSync(folder).sort()).toEqual([...committed.keys()].sort());
  for (const [name, text] of committed)
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

test('what is said of the whole passes, too', () => {
  for (const name of ['dataset', 'questions', 'exceptions']) {
    const text = readFileSync(join(seedFolder, `${name}.yaml`), 'utf8');
    expect(text).toContain(`# yaml-language-server: $schema=.schema/${name}.json\n`);
    expect([name, errorsOf(`${name}.json`, parse(text))]).toEqual([name, []]);
  }
  expect(errorsOf('questions.json', { 'Who is who?': ['{ a }'] })).toEqual(['/Who is who? must be string']);
  expect(errorsOf('exceptions.json', { 'a-rule': 'none' })).toEqual(['/a-rule must be object']);
});

describe('an editor marks', () => {
  const good = { title: 'CISO', summary: 'A role.', level: 'C_SUITE', track: 'it-operations' };
  test.each([
    ['an unknown field', { ...good, alaises: [] }, 'must NOT have additional properties'],
    ['a missing field', { ...good, level: undefined }, "must have required property 'level'"],
    ['a value not allowed', { ...good, level: 'C-SUITE' }, '/level must be equal to one of the allowed values'],
    ['a key of no record', { ...good, track: 'Security' }, '/track must be equal to one of the allowed values'],
    [
      'an unknown field of an edge',
      { ...good, suits: [{ trait: 'loves-reliable-systems', strength: 1, how: 'x' }] },
      '/suits/0 must NOT have additional properties',
    ],
    [
      'a number out of range',
      { ...good, requires: [{ skill: 'vendor-management', level: 6, importance: 1 }] },
      '/requires/0/level must be <= 5',
    ],
  ])('%s', (_, record, expected) => {
    expect(errorsOf('roles.json', JSON.parse(JSON.stringify(record)))).toEqual([expect.stringContaining(expected)]);
  });
});

test('an editor offers every key with its title', () => {
  const { definitions } = JSON.parse(editorSchemas(seed).get('keys.json') ?? '') as {
    definitions: Record<string, { enum: string[]; enumDescriptions: string[] }>;
  };
  const { enum: keys = [], enumDescriptions: titles = [] } = definitions.Skill ?? {};
  expect(keys).toEqual(seed.records.flatMap(({ label, key }) => (label === 'Skill' ? [key] : [])).sort());
  expect(titles[keys.indexOf('vendor-management')]).toBe('Vendor management');
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
