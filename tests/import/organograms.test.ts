import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesIn } from '../../src/import/organograms.ts';
import { allDataSets, csv } from './data-folder.ts';
import { imported } from './imported.ts';

const roles = [
  { key: 'cio', names: ['Chief Information Officer', 'CIO'] },
  { key: 'ceo', names: ['Chief Executive'] },
  { key: 'pm-of-products', names: ['Product Manager', 'PM'] },
  { key: 'pm-of-projects', names: ['Project Manager', 'PM'] },
];

/** A post as `2013 Tax: CIO < Chief Executive`. */
const post = (text: string) => {
  const [, year = '', organisation = '', job_title = '', manager_job_title = ''] =
    /^(\d+) (.+): (.*) < (.*)$/.exec(text) ?? [];
  return { snapshot: `${year}-09-30`, organisation, job_title, manager_job_title };
};
const lines = (...posts: string[]) => linesIn(posts.map(post), roles);

test('a line counts organizations, of those that show the role with a manager', () => {
  expect(
    lines(
      '2013 Tax: Chief Information Officer (CIO) < CHIEF EXECUTIVE',
      '2011 Tax: CIO < Chief Executive',
      '2014 Roads: CIO < Chief Executive',
      '2014 Courts: CIO < Head of everything',
      '2014 Prisons: CIO < ',
    ),
  ).toEqual([
    {
      role: 'cio',
      manager: 'ceo',
      organizations: 2,
      of: 3,
      region: 'GB',
      firstYear: 2011,
      lastYear: 2014,
      sources: ['uk-organograms'],
    },
  ]);
});

test('a title that names several roles or none, or the same role above, tells nothing', () => {
  expect(lines('2013 Tax: PM < Chief Executive', '2013 Tax: Clerk < CIO', '2013 Tax: CIO < CIO')).toEqual([]);
});

test('the command writes what was seen into the record of the data set', async () => {
  const posts = csv([
    ['snapshot', 'organisation', 'job_title', 'manager_job_title'],
    ['2013-09-30', 'Tax', 'A role', 'Its manager'],
  ]);
  const { record, summary, seedFolder } = await imported(
    { 'roles/manager.yaml': 'title: A manager\naliases: [Its manager]\nclassifiedAs: []\n' },
    { ...allDataSets, 'uk-organograms/senior_posts_reporting_lines_and_pay.csv': posts },
  );
  expect(summary).toContain('sources: 1 written');
  expect(await record('sources/uk-organograms.yaml')).toMatchObject({
    kind: 'DATASET',
    showsLines: [{ role: 'cio', manager: 'manager', organizations: 1, of: 1, firstYear: 2013, lastYear: 2013 }],
  });
  expect(await readFile(join(seedFolder, 'sources/uk-organograms.yaml'), 'utf8')).toContain('Written by `import`');
});
