import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Base } from '../../src/import/packs/base.ts';
import { importEsco } from '../../src/import/packs/esco.ts';
import { printFault } from '../../src/seed/fault.ts';
import { assembleSeed, checkSeed, readContents, seedOf } from '../../src/seed/load.ts';
import { reading, seedFolder } from '../world.ts';
import { baseOfSeed, bytesOf } from './pack-folder.ts';
import { escoInEnglish as english, escoRelations as general, occupation } from './small-downloads.ts';

let folder: string;
let base: Base;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'esco-'));
  base = await baseOfSeed();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder of the download with some files changed, and where to put the pack. */
async function download(changed: Readonly<Record<string, string | Uint8Array>> = {}, version = '1.1.1') {
  const place = join(folder, String((count += 1)));
  const from = join(place, `esco-${version}`);
  await mkdir(from, { recursive: true });
  for (const [name, content] of Object.entries({ ...english, ...general, ...changed }))
    await writeFile(join(from, name), content);
  return { from, to: join(place, 'pack') };
}
const run = ({ from, to }: { from: string; to: string }) => importEsco(from, to, base, () => undefined);
describe('ESCO as a pack', () => {
  test('is laid over the seed without faults, and joins it by codes and matches', async () => {
    const { from, to } = await download();
    const { written, unused } = await run({ from, to });
    expect(Object.fromEntries(written)).toMatchObject({ skills: 4, 'occupations.requires': 2, 'skills.broader': 1 });
    expect([...unused].map(([reason, places]) => [reason, places])).toEqual([
      ['entries without address, code or title', [{ file: 'occupations_en.csv', line: 6 }]],
      ['relations of an occupation that is not in the file', [{ file: 'occupationSkillRelations.csv', line: 4 }]],
      ['relations that are neither essential nor optional', [{ file: 'occupationSkillRelations.csv', line: 5 }]],
      ['relations of a skill to itself', [{ file: 'skillSkillRelations.csv', line: 3 }]],
    ]);
    expect(readFileSync(join(to, 'unused-rows.md'), 'utf8')).toContain('- occupationSkillRelations.csv:4');
    const seed = seedOf(await readContents({ directory: seedFolder, packs: [to] }), reading);
    expect(checkSeed(seed).map(printFault)).toEqual([]);
    const { edges, nodes } = assembleSeed(seed);
    expect(
      edges.filter(({ properties }) => properties.pack === 'esco').map(({ edge, key }) => `${edge} ${key}`),
    ).toEqual([
      'BROADER esco-treat-animals>esco-group-animals',
      'OCCUPATION_REQUIRES esco-1330-2>esco-c',
      'OCCUPATION_REQUIRES esco-2250-9>esco-treat-animals',
      'RELATED esco-c>esco-c-b',
      'RELATED_TO esco-2250-9>isco-2250',
    ]);
    const vet = nodes.find(({ key }) => key === 'esco-2250-9');
    expect(vet?.properties).toMatchObject({ title: 'veterinarian', sources: ['esco-1-1-1'], pack: 'esco' });
    // The seed has this entry itself: it is kept as it is.
    expect(nodes.find(({ key }) => key === 'esco-1330-2')?.properties.pack).toBeUndefined();
  });

  test('relates skills of the seed to what they match', async () => {
    const [match, [own]] = [...base.skillsByMatch].find(([uri]) => uri.startsWith('http')) ?? ['', []];
    const skills = `${english['skills_en.csv'] ?? ''}\nKnowledgeSkillCompetence,${match},matched,,It is.\n`;
    const { from, to } = await download({ 'skills_en.csv': skills });
    await run({ from, to });
    expect(readFileSync(join(to, 'skills.related.csv'), 'utf8')).toContain(`${String(own)},esco-matched,EQUIVALENT`);
  });

  test('is the same to the byte when it is written again, from zips, too', async () => {
    const { from, to } = await download();
    await run({ from, to });
    const first = bytesOf(to);
    await run({ from, to });
    expect(bytesOf(to)).toBe(first);
    const zips = join(from, 'esco-1.1.1-zips');
    await mkdir(zips);
    for (const [name, files] of Object.entries({ en: english, general }))
      await writeFile(
        join(zips, `${name}.zip`),
        zipSync(
          Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
        ),
      );
    await run({ from: zips, to });
    expect(bytesOf(to)).toBe(first);
  });

  test('adds the labels of other languages that the download holds', async () => {
    const { from, to } = await download({
      'occupations_de.csv': `conceptUri,preferredLabel,altLabels\n${occupation('vet')},Tierärztin,Tierarzt\n`,
    });
    await run({ from, to });
    expect(readFileSync(join(to, 'occupations.ndjson'), 'utf8')).toContain('"labels":{"de":["Tierärztin","Tierarzt"]}');
  });

  test('refuses a version that the seed has no source for, and a folder that is no pack', async () => {
    const other = await download({}, '1.2.0');
    await expect(run(other)).rejects.toThrow('the seed names no source "esco-1-2-0"');
    expect(existsSync(other.to)).toBe(false);
    const { from, to } = await download();
    await mkdir(to);
    await writeFile(join(to, 'thesis.txt'), 'mine');
    await expect(run({ from, to })).rejects.toThrow('holds files that no import wrote');
    expect(readFileSync(join(to, 'thesis.txt'), 'utf8')).toBe('mine');
  });
});
