import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isGenerated } from '../import/records.ts';
import { labelOfPath, readSeedFiles } from '../seed/read.ts';
import { tidied } from '../seed/tidy.ts';

/** Mends what can be mended without a thought, order and format, and says which files it was; importers' files stay. */
export async function fix(directory: string): Promise<string[]> {
  const files = await readSeedFiles(directory);
  const mended = files.flatMap(({ path, text }) => {
    const label = labelOfPath(path);
    const better = label && !isGenerated(text) ? tidied(text, label) : text;
    return better === text ? [] : [{ path, text: better }];
  });
  await Promise.all(mended.map(({ path, text }) => writeFile(join(directory, path), text)));
  return mended.map(({ path }) => path);
}
