import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formats } from '../../src/export/formats.ts';
import { visible } from '../../src/export/plain.ts';
import type { Dataset } from '../../src/graph/dataset.ts';
import { wholeOf } from '../../src/graph/whole.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { offers, pathOf } from '../../src/web/downloads.ts';
import { licenceAddresses } from '../../src/web/licences.ts';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';

let api: Api;
let whole: Dataset;
beforeAll(async () => {
  api = openApi(await openSeed());
  // A database that has just started may take longer to plan than an answer may.
  whole = await vi.waitUntil(() => wholeOf(api.world.graph).catch(() => null), 110_000);
});
afterAll(() => api.world.graph.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  api.app.fetch(`http://localhost${path}`, { headers });

/** A dataset without what is kept for look-up alone. */
const told = ({ nodes, edges, ...rest }: Dataset) => ({
  ...rest,
  nodes: nodes.map((node) => ({ ...node, properties: visible(node.properties) })),
  edges: edges.map((edge) => ({ ...edge, properties: visible(edge.properties) })),
});

describe('a download of the whole data', () => {
  test('is of all that was seeded', async () => {
    expect(told(whole)).toEqual(told(await loadSeed('seed')));
  });

  test.each(offers)('is in $name what the program exports, written while others have their turns', async (offer) => {
    const work = formats[offer.ending]?.(whole);
    if (!work || typeof work === 'string') throw new Error('it is written at once');
    let turns = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) turns += 1;
    expect(turns).toBeGreaterThan(whole.edges.length);
    const response = await get(pathOf(offer));
    const { headers } = response;
    const filename = `tech-leadership-graph-${whole.header.version}-${whole.revision}${offer.ending}`;
    expect([response.status, headers.get('content-type')?.split(';')[0], headers.get('content-disposition')]).toEqual([
      200,
      offer.type,
      `attachment; filename="${filename}"`,
    ]);
    expect(headers.get('link')).toBe('<https://spdx.org/licenses/CC-BY-4.0.html>; rel="license"');
    // Megabytes, of which nobody wants to read the difference.
    expect((await response.text()) === step.value.join('')).toBe(true);
    const again = await get(pathOf(offer), { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('dataset-revision')]).toEqual([304, whole.revision]);
  });

  test('comes packed to whoever takes it so', async () => {
    const [plain, packed] = await Promise.all([
      get('/data/graph.ndjson'),
      get('/data/graph.ndjson', { 'accept-encoding': 'gzip' }),
    ]);
    expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip']);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    const { body } = packed;
    const unpacked = body?.pipeThrough(new DecompressionStream('gzip'));
    expect((await new Response(unpacked).text()) === (await plain.text())).toBe(true);
  });

  test('is told of by the page, to people and to programs', async () => {
    await get('/data/graph.json');
    const body = await (await get('/data', { accept: 'text/html' })).text();
    const [, json = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(body) ?? [];
    const { distribution } = JSON.parse(json) as { distribution: { contentUrl: string; contentSize: string }[] };
    expect(distribution.map(({ contentUrl }) => new URL(contentUrl).pathname)).toEqual(offers.map(pathOf));
    for (const { contentSize } of distribution) expect(contentSize).toMatch(/^[1-9]\d*\.\d MB$/);
    for (const offer of offers) expect(body).toMatch(new RegExp(`href="${pathOf(offer)}"[^]*?${offer.opens}`));
  });
});

test('the licences of packs are told, too, where they have addresses', () => {
  const packs = [{ licence: 'CC-BY-4.0' }, { licence: 'EUPL-1.2' }, { licence: 'as agreed with the publisher' }];
  expect(licenceAddresses({ licence: 'CC-BY-4.0', packs })).toEqual([
    'https://spdx.org/licenses/CC-BY-4.0.html',
    'https://spdx.org/licenses/EUPL-1.2.html',
  ]);
});
