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

/** Draft 7, the one that every YAML extension reads. Keys of other records are not listed: `check` follows them. */
function editorSchema(shape: z.ZodObject): string {
  const schema = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.references;
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
