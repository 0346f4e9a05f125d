import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { around, named, nearestNames } from '../export/around.ts';
import { filesOf, formats, isFolder, isPicture } from '../export/formats.ts';
import { nodeId } from '../export/plain.ts';
import type { Dataset, StoredNode } from '../graph/dataset.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { snapshotName } from '../graph/versions.ts';
import { sumBy } from '../graph/sums.ts';
import { CommandError, UsageError } from './error.ts';
import { tableKinds, type TableKind } from './table-kinds.ts';
import { counted } from './wording.ts';

export interface ExportOptions {
  /** A record, by key or name: only what is near it is written. */
  readonly around?: string | undefined;
  /** How many steps away is near. */
  readonly steps?: number;
  /** What a folder is filled with; CSV where left out. */
  readonly as?: TableKind;
  /** Whether the file is a folder that a whole snapshot goes to, named by version and revision. */
  readonly snapshot?: boolean;
}

/** Writes the dataset, or what is near a record, in the format that the ending of the name says. */
export async function exportData(whole: Dataset, file: string, options: ExportOptions = {}): Promise<string> {
  if (options.snapshot === true && options.around !== undefined)
    throw new UsageError('a snapshot is of the whole data: leave out --around or --snapshot');
  const dataset =
    options.around === undefined
      ? whole
      : around(whole, centreOf(whole, options.around), options.steps ?? 1, isPicture(file));
  if (options.snapshot === true) return writeSnapshot(dataset, file);
  if (options.as !== undefined && !isFolder(file))
    throw new UsageError(`--as is for a folder, and "${file}" names a file: leave out its ending or --as`);
  const files = options.as === undefined ? filesOf(dataset, file) : (await tableKinds[options.as]())(dataset);
  if (!files)
    throw new UsageError(
      `"${file}" ends in no known format: name a file in ${Object.keys(formats).join(', ')}, or a folder for tables (--as).`,
    );
  for (const { path, content } of files) {
    const target = path === '' ? file : join(file, path);
    if (path !== '') await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  const size = sumBy(files, ({ content }) => content.length);
  return [summary(dataset, file), ...beyondMermaid(file, dataset.edges.length, size)].join('\n');
}

/** What Mermaid draws unless whoever shows the picture sets `maxEdges` and `maxTextSize`. */
const mermaidDraws = { edges: 500, characters: 50_000 } as const;

const beyondMermaid = (file: string, edges: number, characters: number): string[] =>
  file.toLowerCase().endsWith('.mmd') && (edges > mermaidDraws.edges || characters > mermaidDraws.characters)
    ? [
        `Mermaid, as it is usually set, draws up to ${String(mermaidDraws.edges)} edges and ${String(mermaidDraws.characters)} characters, and this has ${String(edges)} and ${String(characters)}: write less with --around, or .dot.`,
      ]
    : [];

const summary = ({ nodes, edges, revision }: Dataset, file: string) =>
  `${file}: ${counted(nodes.length, 'node')} and ${counted(edges.length, 'edge')}, revision ${revision}`;

async function writeSnapshot(dataset: Dataset, folder: string): Promise<string> {
  const file = join(folder, snapshotName(dataset));
  await mkdir(folder, { recursive: true });
  // A server that starts meanwhile finds all of it or nothing.
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, snapshotOf(dataset));
  await rename(draft, file);
  return summary(dataset, file);
}

function centreOf(dataset: Dataset, name: string): StoredNode {
  const [first, ...more] = named(dataset, name);
  if (!first) throw new CommandError(`Nothing is named "${name}". Nearest: ${nearestNames(dataset, name).join(', ')}.`);
  if (more.length > 0)
    throw new CommandError(
      `"${name}" names several records: ${[first, ...more].map(nodeId).join(', ')}. Write one of these.`,
    );
  return first;
}
