import { z } from 'zod';
import { labels, nodeShape } from '../graph/model.ts';
import { datasetShape, recordShape } from './record.ts';

/** A JSON Schema as text, by the name of its file under seed/.schema: what an editor completes and checks records by. */
export function editorSchemas(): ReadonlyMap<string, string> {
  const records = labels.map((label) => [nodeShape(label).folder, recordShape(label)] as const);
  return new Map(
    [...records, ['dataset', datasetShape] as const].map(([name, shape]) => [`${name}.json`, editorSchema(shape)]),
  );
}

const editorSchema = (shape: z.ZodObject): string => `${JSON.stringify(jsonSchemaOf(shape), null, 2)}\n`;

/**
 * Draft 7, the one that every YAML extension reads. Keys of other records are not listed: `check` follows them.
 * What GraphQL answers with null is left out in YAML.
 */
export const jsonSchemaOf = (shape: z.ZodObject) =>
  z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const { references, description } = jsonSchema;
      delete jsonSchema.references;
      if (description === undefined) return;
      const label = labels.find((each) => each === references);
      const see = label && !description.includes('seed/') ? ` See seed/${nodeShape(label).folder}.` : '';
      jsonSchema.description = description.replace('Null: ', 'Left out: ') + see;
    },
  });
