import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeShapes } from '../graph/model.ts';
import { editorSchemas } from '../seed/json-schema.ts';
import { readSeed, readSeedFiles } from '../seed/read.ts';
import { templateOf } from '../seed/template.ts';

/** Writes what follows from the shapes into the seed folder: the JSON Schemas of `.schema`, and README's templates. */
export async function writeEditorSchemas(seedDirectory: string): Promise<string> {
  const folder = join(seedDirectory, '.schema');
  const schemas = editorSchemas(readSeed(await readSeedFiles(seedDirectory)));
  await mkdir(folder, { recursive: true });
  await Promise.all([...schemas].map(([name, text]) => writeFile(join(folder, name), text)));
  const page = join(seedDirectory, 'README.md');
  await writeFile(page, withTemplates(await readFile(page, 'utf8')));
  return `${String(schemas.size)} schemas written to ${folder}, templates to ${page}`;
}

/** A page with each of its templates as `new` writes it today. */
export const withTemplates = (page: string): string =>
  page.replace(
    /(?<=```yaml\n)# yaml-language-server: \$schema=\.\.\/\.schema\/([a-z-]+)\.json\n.*?(?=```)/gs,
    (old, folder) => {
      const shape = Object.values(nodeShapes).find((each) => each.folder === folder);
      return shape ? templateOf(shape.label) : old;
    },
  );
