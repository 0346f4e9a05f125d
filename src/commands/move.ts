import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nodeShape } from '../graph/model.ts';
import { editionOf, moveOf, type Move, type Open, type Renamed } from '../import/packs/move.ts';
import { csvFile } from '../import/tables.ts';
import { readPackFiles } from '../seed/packs/package.ts';
import { SeedError } from '../seed/fault.ts';
import { CommandError, UsageError } from './error.ts';
import { counted, section } from './wording.ts';

export interface MoveOptions {
  /** A table of what became of entries, with columns `from` and `to`. */
  readonly mapping?: string;
  /** Whether it is only told what would change. */
  readonly dryRun?: boolean;
}

export interface Moved {
  readonly text: string;
  /** Mentions that were left as they are, for a person to decide. */
  readonly open: number;
}

/** Lets packs name the entries of the next version of a classification, and tells what a person has to decide. */
export async function move(
  older: string,
  newer: string,
  folders: readonly string[],
  { mapping, dryRun = false }: MoveOptions = {},
): Promise<Moved> {
  if (folders.length === 0) throw new UsageError('say which packs are to follow: --pack FOLDER move OLD NEW');
  const [before, after] = await Promise.all([older, newer].map(async (each) => editionOf(await readPackFiles(each))));
  if (!before || !after) throw new UsageError('name two versions: move OLD NEW');
  const { name, version } = after.described.header;
  if (before.described.header.name !== name)
    throw new UsageError(
      `${older} is "${before.described.header.name}" and ${newer} "${name}": name two versions of one pack`,
    );
  const packs = await Promise.all(folders.map(readPackFiles));
  const none = folders.find((_, at) => packs[at]?.files.length === 0);
  if (none !== undefined) throw new CommandError(`${none} is no pack: it holds no datapackage.json`);
  const moved = planned(() => {
    const decisions = (mapping === undefined ? [] : csvFile(mapping, ['from', 'to'])).map(({ from = '', to = '' }) => ({
      from,
      to,
    }));
    return moveOf(packs, { before, after, decisions });
  });
  if (!dryRun) await write(moved);
  return { text: told(moved, `${name} ${version}`, dryRun), open: moved.open.length };
}

/** What is wrong with the table of decisions is for its writer to mend. */
function planned(plan: () => Move): Move {
  try {
    return plan();
  } catch (error) {
    if (error instanceof SeedError) throw error;
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

async function write({ files }: Move): Promise<void> {
  for (const { path, to, text } of files) {
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
    if (to !== path) await rm(path);
  }
}

const placeOf = ({ label, name }: { readonly label: Renamed['label']; readonly name: string }) =>
  name.includes(':') ? name : `${nodeShape(label).folder}/${name}`;

const because: Readonly<Record<Open['why'], string>> = {
  split: 'is several now',
  retired: 'is retired',
  taken: 'is another record of the pack now, whose file stands there already',
};

function told({ files, followed, renamed, open }: Move, to: string, dryRun: boolean): string {
  const would = dryRun ? 'would follow' : 'follow';
  return [
    `${counted(followed, 'mention')} in ${counted(files.length, 'file')} ${would} to ${to}; ${counted(open.length, 'mention')} left to decide`,
    ...section(
      'followed:',
      renamed.map(
        ({ label, from, to: next, title, told: how }) =>
          `${placeOf({ label, name: from })} → ${next} (${title}; ${how})`,
      ),
    ),
    ...section(
      'to decide, in the pack or by --mapping with columns from and to:',
      open.map(
        ({ file, line, why, perhaps, ...named }) =>
          `${file}:${String(line)}: ${placeOf(named)} ${because[why]}${perhaps.length > 0 ? `: ${perhaps.join(', ')}` : ''}`,
      ),
    ),
  ].join('\n');
}
