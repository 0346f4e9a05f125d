import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importData } from '../../src/commands/import.ts';
import { run } from '../e2e/program.ts';
import { addTo, allDataSets, dataSets, folderWith, tabs } from './data-folder.ts';
import { imported, naming, seed } from './imported.ts';

const firstHalf = (content: string | Uint8Array) => Buffer.from(content).subarray(0, content.length / 2);

describe('the command', () => {
  test('counts what it wrote and tells every defect and what became of it', async () => {
    const { summary } = await imported();
    expect(summary).toMatchInlineSnapshot(`
      "occupations: 3 written, 0 unchanged, 0 removed
      pay-bands: 1 written, 0 unchanged, 0 removed
      not at hand, what comes from it stays as it is: observed-careers/jobhop
      not at hand, what comes from it stays as it is: uk-organograms
      defects of the data, and what was done about them:
        1 ESCO relations name an occupation that is not in the file: passed over
        1 ESCO relations have no skillType: kept, the type is not needed
        3 O*NET ratings are marked "Recommend Suppress": left out
        1 O*NET answers on education and experience are marked "Recommend Suppress": their question is left out
        1 O*NET levels are marked "Not Relevant": left out
        1 O*NET occupations have no ratings of skills or knowledge: entered without requirements
        1 NICE relationships have an end that is not listed: passed over
        1 rows of the UK framework are doubled: read once
        1 roles of the UK framework carry the level "NOT IN USE": entered under the name of the role
        1 pairs of the crosswalk use O*NET codes that this release no longer has: not used"
    `);
  });

  test('changes nothing the second time', async () => {
    const { again, seedFolder } = await imported();
    const before = await stat(join(seedFolder, 'occupations/esco-1330-2.yaml'));
    expect((await again()).summary).toContain('occupations: 0 written, 3 unchanged, 0 removed');
    expect((await stat(join(seedFolder, 'occupations/esco-1330-2.yaml'))).mtimeMs).toBe(before.mtimeMs);
  });

  test('removes generated files that no role needs any more, and nothing else', async () => {
    const { again, seedFolder, has } = await imported({ 'pay-bands/cio-own.yaml': 'role: cio\n' });
    await addTo(seedFolder, naming('esco-1330-3'));
    expect((await again()).summary).toContain(
      'occupations: 1 written, 0 unchanged, 3 removed\npay-bands: 0 written, 0 unchanged, 1 removed',
    );
    expect(has('occupations/onet-11-3021-00.yaml')).toBe(false);
    expect(has('pay-bands/cio-own.yaml')).toBe(true);
  });

  test('stops at a role that cannot be read at all, for what it names would be removed', async () => {
    const { again, seedFolder, has } = await imported();
    await addTo(seedFolder, { 'roles/cio.yaml': 'title: *CIO' });
    await expect(again()).rejects.toThrow(/roles\/cio\.yaml:1:1: not YAML: Unresolved alias/);
    expect(has('occupations/esco-1330-2.yaml')).toBe(true);
  });

  test('names an absent data set and leaves alone what came from it', async () => {
    const { seedFolder, has } = await imported();
    await addTo(seedFolder, naming('esco-9999-9'));
    const { summary, faults } = await importData(await folderWith({ ...dataSets.onet, ...dataSets.oews }), seedFolder);
    expect(summary).toContain(
      [
        'not at hand, what comes from it stays as it is: esco-1.1.1',
        'not at hand, what comes from it stays as it is: nice-framework-2.0.0',
        'not at hand, what comes from it stays as it is: uk-gdad-framework',
        'not at hand, what comes from it stays as it is: esco-onet-crosswalk',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
    expect(has('occupations/esco-1330-2.yaml')).toBe(true);
    expect(has('occupations/onet-11-3021-00.yaml')).toBe(false);
    expect(has('pay-bands/cio-us-oews-2024.yaml')).toBe(false);
  });

  test('refuses a folder without any data set', async () => {
    await expect(imported({}, { 'other.txt': '' })).rejects.toThrow(
      /holds none of the data sets: esco-1\.1\.1, onet-29\.0/,
    );
  });

  test('ends with 0 when done, 1 when it failed and 2 when it was called wrongly', async () => {
    const { seedFolder } = await imported();
    const command = (...args: readonly string[]) => run(['--seed-dir', seedFolder, 'import', ...args]);
    const data = await folderWith(allDataSets);
    expect(await command(data)).toMatchObject({ code: 0, stdout: expect.stringContaining('3 unchanged') });
    expect(await command(join(data, 'bls-oews-2024'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^\S+ holds none of the data sets/),
    });
    expect(await command()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("missing required argument 'folder'"),
    });
    await addTo(seedFolder, naming('esco-1330-33'));
    expect(await command(data)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('occupations: 0 written'),
      stderr: expect.stringContaining('roles/cio.yaml:3:'),
    });
  });

  test.each([
    {
      what: 'a missing file',
      data: { 'uk-gdad-framework/skills.csv': '' },
      message: /^uk-gdad-framework cannot be read: .*roles\.csv/,
    },
    {
      what: 'a missing column',
      data: { ...dataSets.onet, 'onet-29.0/Skills.txt': tabs([['O*NET-SOC Code', 'Element ID', 'Scale ID']]) },
      message:
        /^onet-29\.0 cannot be read: .*Skills\.txt:1: has no column Data Value, Recommend Suppress, Not Relevant$/,
    },
    {
      what: 'columns separated by another sign',
      data: { 'uk-gdad-framework/roles.csv': 'Role;Level\nDeveloper;Lead\n' },
      message: /roles\.csv:1: has no column .*separated by semicolons: save it separated by commas/,
    },
    {
      what: 'another encoding',
      data: {
        ...dataSets.onet,
        'onet-29.0/Skills.txt': Buffer.from('O*NET-SOC Code\n11-3021.00\nS\u00e9curit\u00e9\n', 'latin1'),
      },
      message: /Skills\.txt:3: not UTF-8; save the file as UTF-8$/,
    },
    {
      what: 'a missing zip',
      data: { 'esco-1.1.1/readme.txt': '' },
      message: /^esco-1\.1\.1 cannot be read: .* must hold ESCO's two zips/,
    },
    {
      what: 'a missing workbook',
      data: { 'bls-oews-2024/readme.txt': '' },
      message: /^bls-oews-2024 cannot be read: .* holds no \.xlsx$/,
    },
    {
      what: 'an empty file',
      data: { ...dataSets.onet, 'onet-29.0/Knowledge.txt': '' },
      message: /^onet-29\.0 cannot be read: .*Knowledge\.txt:1: the file is empty$/,
    },
    {
      what: 'a file without rows',
      data: { ...dataSets.onet, 'onet-29.0/Job Zones.txt': tabs([['O*NET-SOC Code', 'Job Zone']]) },
      message: /Job Zones\.txt:1: has a header and no row: the file is not whole$/,
    },
    {
      what: 'a table that is cut off',
      data: { ...dataSets.onet, 'onet-29.0/Skills.txt': firstHalf(dataSets.onet['onet-29.0/Skills.txt']) },
      message: /Skills\.txt:4: not a table: /,
    },
    {
      what: 'a zip that is cut off',
      data: Object.fromEntries(Object.entries(dataSets.esco).map(([file, content]) => [file, firstHalf(content)])),
      message: /\.zip:1: not a whole file/,
    },
    {
      what: 'a workbook that is cut off',
      data: Object.fromEntries(Object.entries(dataSets.oews).map(([file, content]) => [file, firstHalf(content)])),
      message: /\.xlsx:1: not a whole file/,
    },
    {
      what: 'broken JSON',
      data: { 'nice-framework-2.0.0/v2_nf_components.json': '{' },
      message: /^nice-framework-2\.0\.0 cannot be read: .*v2_nf_components\.json:1: not a whole file/,
    },
  ])('names the data set of $what and writes nothing', async ({ data, message }) => {
    const seedFolder = await folderWith(seed);
    await expect(importData(await folderWith(data), seedFolder)).rejects.toThrow(message);
    expect(existsSync(join(seedFolder, 'occupations'))).toBe(false);
  });
});
