import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importOews } from '../../src/import/packs/oews.ts';
import { assembleSeed, datasetOf, readContents, seedOf } from '../../src/seed/load.ts';
import { openApi } from '../api.ts';
import { openWorld, seedFolder } from '../world.ts';
import { bytesOf, downloads, laidOverSeed } from './pack-folder.ts';

const header = [
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  'A_MEAN',
  'A_PCT10',
  'A_PCT25',
  'A_MEDIAN',
  'A_PCT75',
  'A_PCT90',
];
type Cell = string | number;
const cell = (value: Cell) =>
  typeof value === 'number' ? `<c><v>${String(value)}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** The least that is a workbook of one sheet. */
function workbook(...rows: readonly (readonly Cell[])[]): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml(
      `<Relationships xmlns="${links}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${links}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${rows
        .map(
          (row, at) =>
            `<row r="${String(at + 1)}">${row
              .map((value, column) =>
                cell(value).replace('<c', `<c r="${String.fromCharCode(65 + column)}${String(at + 1)}"`),
              )
              .join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    ),
  });
}

const name = 'national_M2024_dl.xlsx';
const whole = workbook(
  header,
  ['00-0000', 'All', 'total', 9, 1, 1, 1, 1, 1, 1],
  ['11-3021', 'Managers', 'detailed', 645970, 187990, 104450, 134350, 171200, 216220, '#'],
  ['11-1011', 'Chief Executives', 'detailed', 1000, '*', '*', '*', '*', '*', '*'],
  ['29-1131', 'Veterinarians', 'detailed', 80, 9, 9, 9, 9, 9, 9],
);
const { download } = await downloads(importOews, 'oews', { [name]: whole });

describe('OEWS as a pack', () => {
  test('gives pay to the occupations that are there, and leaves that of roles as it is', async () => {
    const { to, run } = await download();
    const { unused } = await run();
    expect([...unused].map(([reason, [place]]) => [reason, place?.line])).toEqual([
      ['rows of a group of occupations', 2],
      ['occupations of which no pay per year is published', 4],
      ['occupations that neither the base nor a pack has', 5],
    ]);
    const { faults, nodes, edges } = await laidOverSeed(to);
    expect(faults).toEqual([]);
    expect(edges.map(({ edge, key }) => `${edge} ${key}`)).toEqual([
      'STATISTIC_OF us-oews-2024-11-3021>onet-11-3021-00',
    ]);
    expect(nodes.map(({ properties }) => properties)).toMatchObject([
      {
        key: 'us-oews-2024-11-3021',
        percentilesP50: 171200,
        employment: 645970,
        confidence: 'ESTABLISHED',
        note: 'All holders of SOC 11-3021, Managers. At or above the highest wage that the survey publishes, so left out: p90.',
      },
    ]);
    expect(nodes[0]?.properties).not.toHaveProperty('percentilesP90');
  });

  test('is asked for by the occupation, and counts for no role', async () => {
    const { to, run } = await download();
    await run();
    const query = `{ occupation(key: "onet-11-3021-00") { pay { key role { key } evidence { confidence } } }
      payBands(filter: { roles: ["cto"], occupations: ["onet-11-3021-00"] }) { nodes { key rolesOfOccupation } } }`;
    const ask = async (packs: readonly string[]) => {
      const dataset = assembleSeed(seedOf(await readContents({ directory: seedFolder, packs })));
      const api = openApi(await openWorld(dataset));
      const answer = await api.ask(query);
      await api.world.graph.close();
      return answer;
    };
    const [without, laid] = [await ask([]), await ask([to])];
    expect(laid.data.payBands).toEqual(without.data.payBands);
    expect(without.data.payBands.nodes[0].rolesOfOccupation).toBeGreaterThan(1);
    expect(without.data.occupation.pay).toEqual([]);
    expect(laid.data.occupation.pay).toEqual([
      { key: 'us-oews-2024-11-3021', role: null, evidence: { confidence: 'ESTABLISHED' } },
    ]);
  });

  test('is the same to the byte when it is written again, from the zip, too', async () => {
    const { to, run } = await download();
    await run();
    const first = bytesOf(to);
    await run();
    expect(bytesOf(to)).toBe(first);
    const zipped = await download({ 'oesm24nat.zip': zipSync({ [`oesm24nat/${name}`]: whole }), [name]: '' }, 'zipped');
    await rm(join(zipped.from, name));
    await zipped.run();
    expect(readFileSync(join(zipped.to, 'pay-bands.csv'), 'utf8')).toBe(
      readFileSync(join(to, 'pay-bands.csv'), 'utf8'),
    );
  });

  test.each([
    ['cut off', whole.slice(0, 900), /national_M2024_dl\.xlsx:1: not a whole file/],
    ['empty', '', /national_M2024_dl\.xlsx:1: not a whole file/],
    ['of another shape', workbook(['CODE']), /has no column O_GROUP/],
  ])('refuses a workbook that is %s, and leaves what was there', async (_, content, message) => {
    const { to, run, put, beside } = await download();
    await run();
    const before = bytesOf(to);
    await put({ [name]: content });
    await expect(run()).rejects.toThrow(message);
    expect(bytesOf(to)).toBe(before);
    expect(beside()).toEqual(['oews', 'pack']);
  });

  test('a record of the base must name its role', () => {
    const files = [{ path: 'pay-bands/x.yaml', text: 'region: US\ncomponent: BASE\ncurrency: USD\nmean: 1\n' }];
    expect(() => datasetOf(files)).toThrow(/role/);
  });
});
