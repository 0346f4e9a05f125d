import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { groupBy } from '../graph/group-by.ts';
import type { Dataset } from '../graph/dataset.ts';
import { differences, type Difference } from '../seed/difference.ts';
import { loadSeed } from '../seed/load.ts';
import { packageFile } from '../seed/packs/package.ts';
import { readQuestions } from '../seed/questions.ts';
import { CommandError } from './error.ts';
import type { DiffFormat } from './formats.ts';
import { changedAnswers, type ChangedAnswer } from './impact.ts';
import { sideBySide } from './side-by-side.ts';
import { counted } from './wording.ts';

export interface DiffOptions {
  readonly format: DiffFormat;
  /** Folders of packs laid over both states. */
  readonly packs?: readonly string[];
}

/**
 * What differs between two states of the data, each a folder or a Git revision of the seed folder, and which of the
 * seed folder's questions they answer differently.
 */
export async function diff(
  seedDirectory: string,
  before: string,
  after: string,
  { format, packs = [] }: DiffOptions,
): Promise<string> {
  const [old, now] = [await stateOf(seedDirectory, before, packs), await stateOf(seedDirectory, after, packs)];
  const found = differences(old, now);
  const questions = await readQuestions(seedDirectory);
  const answers = await changedAnswers(questions, old, now);
  if (format === 'json')
    return JSON.stringify({ before: old.revision, after: now.revision, differences: found, answers }, null, 2);
  const heading = `${before} (revision ${old.revision}) to ${after} (revision ${now.revision}): ${summaryOf(found)}`;
  const impact = questions.size === 0 ? [] : [`${answers.length} of ${counted(questions.size, 'answer')} changed`];
  return format === 'markdown'
    ? [markdown(heading, found), ...impact.map((text) => `**${text}**`), ...answers.map(answerAsTable)].join('\n\n')
    : [heading, ...found.flatMap(lines), ...impact, ...answers.flatMap(answerAsLines)].join('\n');
}

/** A folder that describes itself as a data package is a pack, laid over the seed; any other is a seed of its own. */
async function stateOf(seedDirectory: string, name: string, packs: readonly string[]): Promise<Dataset> {
  if (existsSync(join(name, packageFile))) return loadSeed(seedDirectory, [...packs, name]);
  if (existsSync(name) && statSync(name).isDirectory()) return loadSeed(name, packs);
  const folder = await mkdtemp(join(tmpdir(), 'seed-'));
  try {
    await checkOut(seedDirectory, name, folder);
    return await loadSeed(folder, packs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the seed folder, all that Git archives of a revision there; the revision is an argument, never a part of a command line. */
async function checkOut(seedDirectory: string, revision: string, folder: string): Promise<void> {
  const run = promisify(execFile);
  const archive = join(folder, 'seed.tar');
  try {
    if (revision.startsWith('-')) throw new Error('a revision does not begin with -');
    await run('git', ['archive', '--format=tar', `--output=${archive}`, revision], { cwd: seedDirectory });
    await run('tar', ['-xf', archive, '-C', folder]);
    await rm(archive);
  } catch (error) {
    throw new CommandError(
      `"${revision}" is neither a folder nor a Git revision of ${seedDirectory}: ${error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error)}`,
    );
  }
}

function summaryOf(found: readonly Difference[]): string {
  const counts = (['record', 'relationship'] as const).map((what) => {
    const of = (how: Difference['how']) => found.filter((each) => each.what === what && each.how === how).length;
    return `${counted(found.filter((each) => each.what === what).length, what)} (${of('added')} added, ${of('removed')} removed, ${of('changed')} changed)`;
  });
  return found.length === 0 ? 'nothing differs' : counts.join(', ');
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

const valueOf = (value: unknown): string => (value === null ? 'none' : JSON.stringify(value));

const lines = ({ how, kind, key, properties }: Difference): string[] => [
  `${signs[how]} ${kind} ${key}`,
  ...Object.entries(properties).map(
    ([name, { before, after }]) => `    ${name}: ${valueOf(before)} → ${valueOf(after)}`,
  ),
];

/** For the comment on a pull request. */
const markdown = (heading: string, found: readonly Difference[]): string =>
  [
    `**${heading}**`,
    ...[...groupBy(found, ({ kind }) => kind)].map(([kind, all]) =>
      [
        `<details><summary>${kind}: ${String(all.length)}</summary>`,
        '',
        '```diff',
        ...all.flatMap(lines),
        '```',
        '',
        '</details>',
      ].join('\n'),
    ),
  ].join('\n\n');

const answerAsLines = ({ question, before, after }: ChangedAnswer): string[] => [
  `? ${question}`,
  ...sideBySide(before, after).map(
    (each) => `    ${each.where}: ${each.before ?? 'nothing'} → ${each.after ?? 'nothing'}`,
  ),
];

const answerAsTable = ({ question, before, after }: ChangedAnswer): string =>
  [
    `<details><summary>${question}</summary>`,
    '',
    '| | before | after |',
    '| --- | --- | --- |',
    ...sideBySide(before, after).map(
      (each) => `| ${[each.where, each.before ?? '', each.after ?? ''].map(cell).join(' | ')} |`,
    ),
    '',
    '</details>',
  ].join('\n');

const cell = (text: string): string => text.replace(/[|<]/g, '\\$&').replaceAll('\n', ' ');
