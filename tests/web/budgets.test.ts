import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { processorTimes } from '../processor-time.ts';
import { openSeed } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const textOf = async (path: string) =>
  (await api.app.fetch(`http://localhost${path}`, { headers: { accept: 'text/html' } })).text();
const kilobytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + gzipSync(text).length / 1000, 0);

/** Milliseconds of processor time, in this process, that the middle one of 11 takes after as many to warm up. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const times = await processorTimes(work, 22);
  return times.slice(11).sort((a, b) => a - b)[5] ?? Infinity;
}

/** The role with the longest page, and the map. */
const pages = ['/roles/cio', '/map'];

describe.each(pages)('the page %s', (path) => {
  test('takes less than 50 ms of the processor', async () => {
    expect(await processorTime(() => textOf(path))).toBeLessThan(50);
  });

  test('weighs at most 60 kB compressed with all it loads', async () => {
    const page = await textOf(path);
    const parts = [...new Set(page.match(/\/(?:assets|bundled)\/[\w-]+\/[\w.-]+/g))];
    expect(parts.length).toBeGreaterThan(2);
    expect(kilobytes([page, ...(await Promise.all(parts.map(textOf)))])).toBeLessThan(60);
  });
});

test('the script for other sites weighs at most 20 kB compressed', async () => {
  const script = await textOf('/embed/1.js');
  expect(script).toContain('customElements.define');
  expect(kilobytes([script])).toBeLessThan(20);
});
