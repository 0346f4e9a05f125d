import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { importData } from '../../src/commands/import.ts';
import { allDataSets, folderWith } from './data-folder.ts';

export const role = (...classifiedAs: readonly string[]) =>
  ['title: A role', 'classifiedAs:', ...classifiedAs.map((each) => `  - ${each}`), ''].join('\n');
const skill = (...closeMatch: readonly string[]) =>
  ['title: A skill', 'closeMatch:', ...closeMatch.map((each) => `  - ${each}`), ''].join('\n');

/** One role with three occupations, and the skills that name entries of the data. */
export const seed = {
  'dataset.yaml': 'title: A dataset\n',
  'roles/cio.yaml': role(
    '{ occupation: onet-11-3021-00, match: BROAD }',
    '{ occupation: esco-1330-2, match: EXACT }',
    '{ occupation: isco-1330, match: BROAD }',
  ),
  'skills/budgeting.yaml': skill(
    'http://data.europa.eu/esco/skill/budget',
    'http://data.europa.eu/esco/skill/money',
    'onet:budget',
    'onet:money',
    'uk-gdad:budgets',
    'uk-gdad:money',
  ),
  'skills/planning.yaml': skill('http://data.europa.eu/esco/skill/plan', 'onet:plan', 'uk-gdad:planning-data'),
  'skills/negotiation.yaml': skill('onet:negotiate', 'nice:K0001', 'nice:S9999'),
  'skills/computing.yaml': skill('onet:computers'),
  'skills/presentation.yaml': skill('uk-gdad:talks'),
  'skills/writing.yaml': skill('uk-gdad:words'),
};

export async function imported(
  changes: Readonly<Record<string, string>> = {},
  data: Readonly<Record<string, string | Uint8Array>> = allDataSets,
) {
  const [dataFolder, seedFolder] = [await folderWith(data), await folderWith({ ...seed, ...changes })];
  const again = () => importData(dataFolder, seedFolder);
  const text = (path: string) => readFile(join(seedFolder, path), 'utf8');
  return {
    ...(await again()),
    again,
    seedFolder,
    text,
    record: async (path: string): Promise<unknown> => parse(await text(path)),
    has: (path: string) => existsSync(join(seedFolder, path)),
  };
}

/** A seed whose one role names one occupation. */
export const naming = (occupation: string, match = 'EXACT') => ({
  'roles/cio.yaml': role(`{ occupation: ${occupation}, match: ${match} }`),
});
