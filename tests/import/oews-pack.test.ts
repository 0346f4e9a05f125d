import { readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importOews } from '../../src/import/packs/oews.ts';
import { assembleSeed, datasetOf, readContents, seedOf } from '../../src/seed/load.ts';
import { openApi } from '../api.ts';
import { openWorld, reading, seedFolder } from '../world.ts';
import { downloads, expectSameAgain, laidOverSeed } from './pack-folder.ts';
import { oewsFiles } from './small-downloads.ts';

const name = 'national_M2024_dl.xlsx';
const { download } = await downloads(importOews, 'oews', oewsFiles);

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
      const dataset = assembleSeed(seedOf(await readContents({ directory: seedFolder, packs }), reading));
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
    const made = await download();
    await expectSameAgain(made);
    const zipped = await download(
      { 'oesm24nat.zip': zipSync({ [`oesm24nat/${name}`]: oewsFiles[name] }), [name]: '' },
      'zipped',
    );
    await rm(join(zipped.from, name));
    await zipped.run();
    expect(readFileSync(join(zipped.to, 'pay-bands.csv'), 'utf8')).toBe(
      readFileSync(join(made.to, 'pay-bands.csv'), 'utf8'),
    );
  });

  test('refuses a year that the seed has no source for, and one that is not told', async () => {
    for (const [called, reason] of [
      ['national_M2031_dl.xlsx', 'the seed names no source "bls-oews-2031"'],
      ['national.xlsx', 'does not tell which year it is of'],
    ] as const) {
      const made = await download();
      renameSync(join(made.from, name), join(made.from, called));
      await expect(made.run()).rejects.toThrow(reason);
      expect(made.beside()).toEqual(['oews']);
    }
  });

  test('a record of the base must name its role', () => {
    const files = [{ path: 'pay-bands/x.yaml', text: 'region: US\ncomponent: BASE\ncurrency: USD\nmean: 1\n' }];
    expect(() => datasetOf(files)).toThrow(/role/);
  });
});
