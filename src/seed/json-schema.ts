import { z } from 'zod';
import { labels, nodeShape, type Label } from '../graph/model.ts';
import { compareText } from '../graph/names.ts';
import type { Seed } from './read.ts';
import { exceptionsShape } from './exceptions.ts';
import { datasetShape, questionsShape, recordShape } from './record.ts';

const keysFile = 'keys.json';

/**
 * A JSON Schema as text, by the name of its file under seed/.schema: what an editor completes and checks records by.
 * The keys of all records stand in one file, each with its title.
 */
export function editorSchemas(seed: Pick<Seed, 'records' | 'faulty'>): ReadonlyMap<string, string> {
  const records = labels.map((label) => [nodeShape(label).folder, recordShape(label)] as const);
  return new Map([
    ...[...records, ...ofWhole].map(([name, shape]) => [`${name}.json`, written(withKeys(schemaOf(shape)))] as const),
    [keysFile, written({ definitions: Object.fromEntries(labels.map((label) => [label, keysOf(label, seed)])) })],
  ]);
}

/** What is said of the data as a whole, by the name of its file. */
const ofWhole = [
  ['dataset', datasetShape],
  ['questions', questionsShape],
  ['exceptions', exceptionsShape],
] as const;

const written = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

function keysOf(label: Label, { records, faulty }: Pick<Seed, 'records' | 'faulty'>) {
  const titles = new Map<string, string>();
  for (const { key } of faulty.filter((each) => each.label === label)) titles.set(key, key);
  for (const { key, fields } of records.filter((each) => each.label === label))
    titles.set(key, [fields.title, fields.claim, key].find((title) => typeof title === 'string') ?? key);
  const sorted = [...titles].sort(([a], [b]) => compareText(a, b));
  return { enum: sorted.map(([key]) => key), enumDescriptions: sorted.map(([, title]) => title) };
}

/** Draft 7, the one that every YAML extension reads. What GraphQL answers with null is left out in YAML. */
const schemaOf = (shape: z.ZodType) =>
  z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const { references, description } = jsonSchema;
      if (description === undefined) return;
      const label = labels.find((each) => each === references);
      const see = label && !description.includes('seed/') ? ` See seed/${nodeShape(label).folder}.` : '';
      jsonSchema.description = description.replace('Null: ', 'Left out: ') + see;
    },
  });

/** The same without the keys of other records. */
export const jsonSchemaOf = (shape: z.ZodObject): object =>
  replaced(schemaOf(shape), ({ references, ...schema }) => (references === undefined ? undefined : schema));

const withKeys = (schema: object): object =>
  replaced(schema, ({ references, description }) =>
    references === undefined ? undefined : { description, $ref: `${keysFile}#/definitions/${references}` },
  );

type Part = Readonly<Record<string, unknown>> & { readonly references?: string };

/** A copy of a JSON value in which some objects are replaced. */
const replaced = (value: object, replacement: (part: Part) => object | undefined): object =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part) ? (replacement(part as Part) ?? part) : part,
    ),
  ) as object;
