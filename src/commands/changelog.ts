import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { compareText } from '../graph/names.ts';
import { CommandError } from './error.ts';

/** What became of one record between two revisions; its key is its file's name, its kind the folder. */
interface KeyChange {
  readonly kind: string;
  readonly how: 'Added' | 'Renamed' | 'Removed';
  /** The key, or `old → new`. */
  readonly key: string;
}

export interface ChangelogOptions {
  readonly write: boolean;
}

const title = '# Changes of the data\n\nKeys added, renamed and removed, version by version.\n';

/** The keys added, renamed and removed between two Git revisions, as a section of seed/CHANGELOG.md. */
export async function changelog(
  seedDirectory: string,
  from: string,
  to: string,
  { write }: ChangelogOptions,
): Promise<string> {
  const git = gitIn(seedDirectory);
  const status = await git('diff', '--name-status', '--find-renames=70%', '--relative', from, to, '--', '.');
  const { version } = z.object({ version: z.string() }).parse(parse(await git('show', `${to}:./dataset.yaml`)));
  const section = describe(version, changesOf(status));
  if (!write) return section;
  const file = join(seedDirectory, 'CHANGELOG.md');
  await writeFile(file, withSection(await readFile(file, 'utf8').catch(() => title), version, section));
  return `${file} tells of version ${version}.`;
}

const gitIn =
  (directory: string) =>
  async (...args: string[]): Promise<string> => {
    try {
      const { stdout } = await promisify(execFile)('git', args, { cwd: directory, maxBuffer: 2 ** 26 });
      return stdout;
    } catch (error) {
      throw new CommandError(`git ${args.join(' ')}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

/** Reads what `git diff --name-status` prints: a letter, then one file, or (R) the old and the new one. */
export const changesOf = (status: string): KeyChange[] =>
  status.split('\n').flatMap((line): KeyChange[] => {
    const [letter = '', first = '', second = ''] = line.split('\t');
    const [before, after] = [recordOf(first), recordOf(second)];
    if (letter.startsWith('R') && before && after)
      return before.kind === after.kind
        ? [{ kind: before.kind, how: 'Renamed', key: `${before.key} → ${after.key}` }]
        : [
            { ...before, how: 'Removed' },
            { ...after, how: 'Added' },
          ];
    if (letter === 'A' && before) return [{ ...before, how: 'Added' }];
    if (letter === 'D' && before) return [{ ...before, how: 'Removed' }];
    return [];
  });

function recordOf(path: string): { kind: string; key: string } | undefined {
  const [, kind, key] = /^([^/.]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  return kind === undefined || key === undefined ? undefined : { kind, key };
}

function describe(version: string, changes: readonly KeyChange[]): string {
  const paragraphs = (['Added', 'Renamed', 'Removed'] as const).flatMap((how) => {
    const of = changes.filter((change) => change.how === how);
    const kinds = [...new Set(of.map(({ kind }) => kind))].sort(compareText);
    const lines = kinds.map((kind) => {
      const keys = of.filter((change) => change.kind === kind).map(({ key }) => key);
      return `- ${kind}: ${keys.sort(compareText).join(', ')}`;
    });
    return lines.length === 0 ? [] : [`### ${how}\n\n${lines.join('\n')}`];
  });
  return [`## ${version}`, ...(paragraphs.length === 0 ? ['No key changed.'] : paragraphs)].join('\n\n');
}

/** The newest version comes first; a section of the same version is replaced. */
function withSection(file: string, version: string, section: string): string {
  const [head = '', ...sections] = file.split(/^(?=## )/m);
  const others = sections.filter((each) => !each.startsWith(`## ${version}\n`));
  return [head.trimEnd(), section, ...others.map((each) => each.trimEnd())].join('\n\n') + '\n';
}
