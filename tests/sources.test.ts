import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('sources', () => {
  test('show how far they can be relied on, and what they retell', async () => {
    const { data } = await api.ask(`{
      sources(first: 10, orderBy: QUALITY_ASC) { nodes { key year yearUnknown quality note retells { key } retoldBy { key } } }
    }`);
    const dated = { yearUnknown: false, note: null, retells: [], retoldBy: [] };
    expect(data.sources.nodes).toEqual([
      { ...dated, key: 'statistic', year: 2024, quality: 'OFFICIAL_STATISTIC' },
      { ...dated, key: 'article', year: 2025, quality: 'PEER_REVIEWED', retoldBy: [{ key: 'retelling' }] },
      { ...dated, key: 'survey', year: 2015, quality: 'SURVEY', retoldBy: [{ key: 'retelling' }] },
      {
        key: 'retelling',
        year: null,
        yearUnknown: true,
        quality: 'WEB_ARTICLE',
        note: 'Tells what both say, without a date.',
        retells: [{ key: 'survey' }, { key: 'article' }],
        retoldBy: [],
      },
    ]);
  });

  test.each([
    { qualities: ['SURVEY', 'WEB_ARTICLE'], keys: ['retelling', 'survey'] },
    { qualities: ['STANDARD'], keys: [] },
    { qualities: [], keys: [] },
    { qualities: null, keys: ['article', 'retelling', 'statistic', 'survey'] },
  ])('are found by the qualities $qualities', async ({ qualities, keys }) => {
    const { data } = await api.ask(
      'query ($qualities: [SourceQuality!]) { sources(first: 10, filter: { qualities: $qualities }, orderBy: KEY_ASC) { nodes { key } } }',
      { qualities },
    );
    expect(data.sources.nodes.map(({ key }: { key: string }) => key)).toEqual(keys);
  });

  test('are counted by the best quality that facts rest on, and listed where they bear no year', async () => {
    const { data } = await api.ask(`{ dataset { quality {
      factsByQuality { quality facts figures }
      formerly: factsByQuality { quality statements figures }
      undatedSources { key }
    } } }`);
    expect(data.dataset.quality.undatedSources).toEqual([{ key: 'retelling' }]);
    const { factsByQuality, formerly } = data.dataset.quality;
    const rows = (counts: Record<string, unknown>[]) => counts.map((count) => Object.values(count));
    expect(rows(formerly)).toEqual(rows(factsByQuality));
    expect(rows(factsByQuality)).toEqual([
      ['OFFICIAL_STATISTIC', 6, 1],
      ['STANDARD', 0, 0],
      ['PEER_REVIEWED', 36, 0],
      ['SURVEY', 5, 0],
      ['PRACTITIONER', 0, 0],
      ['WEB_ARTICLE', 0, 0],
      ['UNATTRIBUTED', 0, 0],
      [null, 68, 22],
    ]);
  });

  test('are gone through once for a state of the data, however often their quality is asked for', async () => {
    const question = '{ dataset { quality { factsByQuality { quality facts } } } }';
    await api.ask(question);
    api.world.statements();
    await api.ask(question);
    // The revision.
    expect(api.world.statements()).toBe(1);
  });
});
