import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '../seed/json-schema.ts';
import { readSeed, readSeedFiles } from '../seed/read.ts';

/** Writes the JSON Schemas that editors complete and check records by to `.schema` in the seed folder. */
export async function writeEditorSchemas(seedDirectory: string): Promise<string> {
  const folder = join(seedDirectory, '.schema');
  const schemas = editorSchemas(readSeed(await readSeedFiles(seedDirectory)));
  await mkdir(folder, { recursive: true });
  await Promise.all([...schemas].map(([name, text]) => writeFile(join(folder, name), text)));
  return `${String(schemas.size)} schemas written to ${folder}`;
}
