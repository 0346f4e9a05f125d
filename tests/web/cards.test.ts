import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf } from '../../src/web/pictures/card.tsx';
import { pngOf } from '../../src/web/pictures/png.ts';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';
import { pageTexts } from './page-texts.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const origin = 'http://localhost';
const get = (path: string, headers: Record<string, string> = { accept: 'image/*' }) =>
  api.app.fetch(origin + path, { headers, redirect: 'manual' });

/** What the beginning of a file says where it is PNG. */
function sizeOf(png: Uint8Array) {
  const bytes = new DataView(png.buffer, png.byteOffset);
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

const cardOfPage = async (path: string) => {
  const page = await (await get(path, { accept: 'text/html' })).text();
  return /property="og:image" content="http:\/\/localhost([^"]+)"/.exec(page)?.[1] ?? '';
};

describe('the card of a page', () => {
  test.each(Object.keys(pageTexts))('%s is a PNG of 1200 × 630 of at most 150 kB', async (path) => {
    const response = await get(await cardOfPage(path), { accept: 'image/*', 'accept-encoding': 'br' });
    const { status, headers } = response;
    expect([status, headers.get('content-type'), headers.get('content-encoding')]).toEqual([200, 'image/png', null]);
    const png = new Uint8Array(await response.arrayBuffer());
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(150_000);
  });

  test('is not sent again to those who have it', async () => {
    const tag = (await get('/roles/cio/card.png')).headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await get('/roles/cio/card.png', { 'if-none-match': tag })).status).toBe(304);
  });

  test('is found by any name of what the page is about', async () => {
    const { status, headers } = await get('/roles/CIO/card.png');
    expect([status, headers.get('location')]).toEqual([302, '/roles/cio/card.png']);
  });

  test.each(['/roles/nobody/card.png', '/sitemap.xml/card.png', '/nowhere/card.png'])('%s is none', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

test('a card is drawn with letters that the machine need not have', async () => {
  const [a, b] = await Promise.all(['Łódź', 'Wien'].map((title) => pngOf(cardOf({ title, description: 'The same.' }))));
  expect(a).not.toEqual(b);
});

test('a card leaves no part of a long title out, and says where it leaves out text', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);
  const svg = cardOf({ title: words(14).join(' '), description: words(200).join(' ') });
  const linesOf = (kind: string) =>
    [...svg.matchAll(new RegExp(`class="${kind}"[^>]*y="([\\d.]+)"[^>]*>([^<]*)`, 'g'))].map(([, y, text = '']) => ({
      y: Number(y),
      text,
    }));
  expect(
    linesOf('title')
      .map(({ text }) => text)
      .join(' '),
  ).toBe(words(14).join(' '));
  expect(linesOf('text').at(-1)?.text).toMatch(/ …$/);
  expect(Math.max(...linesOf('text').map(({ y }) => y))).toBeLessThan(630);
});
