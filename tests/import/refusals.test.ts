import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { importers } from '../../src/commands/importers.ts';
import { run } from '../e2e/program.ts';
import { oewsHeader, workbook } from './data-folder.ts';
import { bytesOf, type Files } from './pack-folder.ts';
import { escoInEnglish, escoRelations, niceFiles, oewsFiles, onetFiles, ukGdadFiles } from './small-downloads.ts';

const downloads = {
  esco: { called: 'esco-1.1.1', files: { ...escoInEnglish, ...escoRelations } },
  onet: { called: 'onet-29.0', files: onetFiles },
  oews: { called: 'oews', files: oewsFiles },
  nice: { called: 'nice-framework-2.0.0', files: niceFiles },
  'uk-gdad': { called: 'uk-gdad-framework', files: ukGdadFiles },
} satisfies Record<keyof typeof importers, { called: string; files: Files }>;
type Name = keyof typeof downloads;
const names = Object.keys(downloads) as Name[];

const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(directory: string, files: Files): string {
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}

/** The smallest seed that every importer can write a pack for. */
const seed = join(folder, 'seed');
const source = 'title: A\npublisher: A\nyear: 2024\nkind: DATASET\nlicence: CC0-1.0\naccessed: 2026-01-01\n';
put(seed, { 'dataset.yaml': 'title: A\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: A\n' });
put(join(seed, 'occupations'), {
  'onet-11-3021-00.yaml': 'title: A\nscheme: ONET_SOC\ncode: 11-3021.00\nsources: [onet-29-0]\n',
});
put(
  join(seed, 'sources'),
  Object.fromEntries(
    ['esco-1-1-1', 'onet-29-0', 'bls-oews-2024', 'nice-framework-2-0-0', 'uk-gdad-framework-2025'].map((key) => [
      `${key}.yaml`,
      source,
    ]),
  ),
);

let count = 0;
/** A place with the download of a data set. */
function place(name: Name, files: Files = downloads[name].files) {
  const beside = join(folder, String((count += 1)));
  return { beside, from: put(join(beside, downloads[name].called), files), to: join(beside, 'pack') };
}
const sound = new Map(names.map((name) => [name, place(name)]));

const importing = (name: Name, from: string, to: string) => run(['--seed-dir', seed, 'import', name, from, '--to', to]);

/** What is said of a download of which one file is another; nothing may be left beside it. */
async function refusal(name: Name, file: string, content: string | Uint8Array) {
  const { beside, from, to } = sound.get(name) ?? place(name);
  const files: Files = downloads[name].files;
  put(from, { [file]: content });
  const { code, stderr, stdout } = await importing(name, from, to);
  put(from, { [file]: files[file] ?? '' });
  expect({ code, stdout, left: readdirSync(beside) }).toEqual({ code: 1, stdout: '', left: [downloads[name].called] });
  return stderr.trimEnd().split('\n').at(-1) ?? '';
}

const bytes = (content: string | Uint8Array) => Buffer.from(content);
const tables = names.flatMap((name) => {
  const files = Object.entries<string | Uint8Array>(downloads[name].files);
  return files.map(([file, content], at) => ({ name, file, content, isOuter: at === 0 || at === files.length - 1 }));
});
/** The first file that is read of each download, and the last: every file goes the same way. */
const outer = tables.filter(({ isOuter }) => isOuter);
const hasRows = ({ name }: { readonly name: Name }) => name !== 'nice' && name !== 'oews';
const rowTables = tables.filter(hasRows);
const lastLine = (text: string | Uint8Array) => bytes(text).toString().trimEnd().split('\n').length;

describe('a download', () => {
  test.each(names)('of %s that is sound makes a pack, with a byte order mark or without', async (name) => {
    const { from, to } = place(name);
    expect(await importing(name, from, to)).toMatchObject({ code: 0 });
    const marked = Object.fromEntries(
      Object.entries(downloads[name].files).map(([file, content]) => [
        file,
        typeof content === 'string' ? `\uFEFF${content}` : content,
      ]),
    );
    const again = place(name, marked);
    expect(await importing(name, again.from, again.to)).toMatchObject({ code: 0 });
    expect(bytesOf(again.to)).toBe(bytesOf(to));
  });

  test.each(outer)('of $name is refused where $file is empty', async ({ name, file }) => {
    expect(await refusal(name, file, '')).toMatch(new RegExp(`/${file}:1: (the file is empty|not a whole file)`));
  });

  test.each(outer.filter(({ name }) => name !== 'oews'))(
    'of $name is refused where $file is in Latin-1',
    async ({ name, file, content }) => {
      const latin = Buffer.concat([bytes(bytes(content).toString().trimEnd()), Buffer.from([0xe9, 0x0a])]);
      expect(await refusal(name, file, latin)).toContain(`/${file}:${String(lastLine(content))}: not UTF-8`);
    },
  );

  test.each(outer)('of $name is refused where $file is cut off', async ({ name, file, content }) => {
    const whole = bytes(content);
    const inLastRow = whole.toString().search(/[\t,][^\t,\n]*\n?$/);
    const cut = whole.subarray(0, hasRows({ name }) ? inLastRow : whole.length / 2);
    expect(await refusal(name, file, cut)).toMatch(new RegExp(`/${file}:\\d+: not a (table|whole file)`));
  });

  test.each(outer.filter(hasRows))('of $name is refused where $file has no rows', async ({ name, file, content }) => {
    const [header = ''] = bytes(content).toString().split('\n');
    expect(await refusal(name, file, `${header}\n`)).toContain(`/${file}:1: has a header and no row`);
  });

  test.each(rowTables)(
    'of $name is refused where $file has the columns of another version',
    async ({ name, file, content }) => {
      const other = bytes(content)
        .toString()
        .replaceAll(/(?<=^|[\t,])(?=[^\t,\n]+)/g, 'old ');
      expect(await refusal(name, file, other)).toContain(`/${file}:1: has no column `);
    },
  );

  test.each(rowTables)('of $name is refused where $file is another of its files', async ({ name, file }) => {
    const own = rowTables.filter((each) => each.name === name);
    const at = own.findIndex((each) => each.file === file);
    const other = own[(at + 1) % own.length];
    expect(await refusal(name, file, other?.content ?? '')).toMatch(
      new RegExp(`/${file}:1: has no column|${file}:2: none of the \\d rows of ${file} can be used`),
    );
  });

  test.each([
    ['relations of another version', 'occupationSkillRelations.csv', /occupation\//g, 'occupation/other-', 5],
    ['groups of skills in the place of skills', 'skills_en.csv', /Knowledge\w+/g, 'SkillGroup', 4],
  ])('of ESCO is refused with %s', async (_, file, sign, other, rows) => {
    const changed = downloads.esco.files[file]?.replaceAll(sign, other);
    expect(await refusal('esco', file, changed ?? '')).toContain(
      `${file}:2: none of the ${String(rows - 1)} rows of ${file} can be used`,
    );
  });

  test('of OEWS is refused where none of its occupations is there', async () => {
    const vet = ['29-1131', 'Veterinarians', 'detailed', 8, 9, 9, 9, 9, 9, 9];
    expect(await refusal('oews', 'national_M2024_dl.xlsx', workbook([oewsHeader, vet]))).toContain(
      'national_M2024_dl.xlsx:2: nothing can be used, first of all: occupations that neither the base nor a pack has',
    );
  });

  test.each(names.filter((name) => name !== 'nice'))(
    'of %s that is a zip is read, and refused where the zip is cut off',
    async (name) => {
      const { beside, to } = place(name);
      const called = { esco: 'esco-1.1.1', onet: 'db_29_0_text', nice: '', oews: 'oesm24nat', 'uk-gdad': 'uk' }[name];
      const file = join(beside, `${called}.zip`);
      const whole = zipSync(
        Object.fromEntries(
          Object.entries(downloads[name].files).map(([each, content]) => [`in/${each}`, bytes(content)]),
        ),
      );
      writeFileSync(file, whole);
      expect(await importing(name, file, to)).toMatchObject({ code: 0 });
      const before = bytesOf(to);
      writeFileSync(file, whole.subarray(0, whole.length / 2));
      expect(await importing(name, file, to)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`${called}.zip:1: not a whole file`),
      });
      expect(bytesOf(to)).toBe(before);
      expect(readdirSync(beside)).toHaveLength(3);
    },
  );

  test.each(names)('of %s is refused where it is not there, is empty, or is something else', async (name) => {
    const { beside, to } = place(name);
    const said = async (from: string) => {
      const { code, stderr } = await importing(name, from, to);
      expect({ code, left: readdirSync(beside).includes('pack') }).toEqual({ code: 1, left: false });
      return stderr.replaceAll(folder, '');
    };
    const { called } = downloads[name];
    expect(await said(join(beside, 'nowhere'))).toMatch(
      /nowhere: no such file or directory\. Check how the name is spelt/,
    );
    expect(await said(put(join(beside, 'empty', called), {}))).toMatch(/holds (no|neither)/);
    expect(
      await said(join(put(join(beside, called), { 'thesis-2.0.0.pdf': '%PDF-1.4\n\xE2' }), 'thesis-2.0.0.pdf')),
    ).toMatch(/thesis-2\.0\.0\.pdf(:1: not a whole file| holds no table| does not tell which year)/);
  });

  test.each(names)(
    'of %s goes into no folder that holds other things, no file, and nothing that cannot be written to',
    async (name) => {
      const { beside, from, to } = place(name);
      put(to, { 'thesis.txt': 'mine' });
      const file = join(to, 'thesis.txt');
      expect(await importing(name, from, to)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('holds files that no import wrote'),
      });
      expect(await importing(name, from, file)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('not a directory'),
      });
      expect(await importing(name, from, join(file, 'pack'))).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/not a directory|already exists/),
      });
      expect([readdirSync(beside), readdirSync(to)]).toEqual([[downloads[name].called, 'pack'].sort(), ['thesis.txt']]);
    },
  );

  test.each(names)('of %s leaves the pack as it was where it is refused', async (name) => {
    const { from, to } = place(name);
    await importing(name, from, to);
    const before = bytesOf(to);
    const last = Object.keys(downloads[name].files).at(-1) ?? '';
    writeFileSync(join(from, last), '');
    expect(await importing(name, from, to)).toMatchObject({ code: 1 });
    expect(bytesOf(to)).toBe(before);
  });

  test('goes on where an import was killed, and not where another is at work', async () => {
    const { beside, from, to } = place('nice');
    const { pid: killed } = spawnSync(process.execPath, ['--version']);
    const draft = (id: number | undefined) => put(join(beside, `pack.${String(id)}.draft`), { 'skills.ndjson': '{' });
    for (const id of [killed, process.ppid]) draft(id);
    expect(await importing('nice', from, to)).toMatchObject({ code: 0 });
    expect(readdirSync(beside)).toEqual([downloads.nice.called, 'pack', `pack.${String(process.ppid)}.draft`].sort());
  });
});
