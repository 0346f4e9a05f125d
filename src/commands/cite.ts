import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { citationOf, type Dataset } from '../graph/dataset.ts';
import { CommandError } from './error.ts';

/** How to cite the data as they stand; with a file in the Citation File Format, that file is made to say the same. */
export async function cite({ header, revision }: Dataset, file?: string): Promise<string> {
  const packs = header.packs ?? [];
  const text = [citationOf({ ...header, revision }), ...packs.map(({ citation }) => citation)].join('\n');
  if (file === undefined) return text;
  if (packs.length > 0) throw new CommandError(`${file} cites the data without packs: leave --pack out.`);
  const document = parseDocument(await readFile(file, 'utf8'));
  const [error] = document.errors;
  if (error) throw new CommandError(`${file}: ${error.message}`);
  document.set('version', header.version);
  document.set('identifiers', [
    {
      type: 'other',
      value: `revision:${revision}`,
      description: 'The revision of the data, as `dataset { revision }` tells it.',
    },
  ]);
  await writeFile(file, document.toString({ lineWidth: 120 }));
  return `${file}: version ${header.version}, revision ${revision}`;
}
