import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { labels, nodeShape, wordsOf, type Label } from '../graph/model.ts';
import { nearest } from '../graph/names.ts';
import { keyPattern } from '../graph/shape.ts';
import { placeholder, templateOf } from '../seed/template.ts';
import { CommandError } from './error.ts';

/** Writes a record to be filled in and says where it is; what is there already stays. */
export async function newRecord(
  seedDirectory: string,
  kind: string,
  key: string,
  { title }: { readonly title?: string },
): Promise<string> {
  const label = labelOf(kind);
  if (!keyPattern.test(key))
    throw new CommandError(
      `"${key}" cannot be a key. A key is kebab-case: a-z, 0-9 and single hyphens, such as ${keyOf(title ?? key)}.`,
    );
  const { folder, fields } = nodeShape(label);
  if (title !== undefined && !('title' in fields.shape))
    throw new CommandError(`A ${kindOf(label)} has no title. Leave out --title.`);
  const file = join(seedDirectory, folder, `${key}.yaml`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, templateOf(label, title === undefined ? {} : { title }), { flag: 'wx' }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        throw new CommandError(`${file} is there already. Edit it, or choose another key.`);
      throw error;
    },
  );
  return `${file}\nReplace every ${placeholder} in it, then run: npm run check`;
}

/** `PayBand` is named `pay-band`, `pay-bands` or `PayBand`. */
function labelOf(kind: string): Label {
  const found = labels.find((label) => [kindOf(label), nodeShape(label).folder, label].includes(kind));
  if (found) return found;
  const kinds = labels.map(kindOf);
  const [close] = nearest(kind, kinds, 1);
  throw new CommandError(
    `There is no kind "${kind}".${close ? ` Did you mean ${close}?` : ''} The kinds are: ${kinds.join(', ')}.`,
  );
}

const kindOf = (label: Label): string => wordsOf(label).join('-');

/** A key much like the given text. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'systems-administrator';
