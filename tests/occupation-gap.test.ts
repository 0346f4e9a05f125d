import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

test('a chief information officer has most of what ESCO lists for a chief technology officer, and more besides', async () => {
  const { data } = await api.ask(
    '{ occupationGap(from: "esco-1330-2", to: "esco-1330-3") { coverage similarity heldCount missingCount beyondCount missing { skill { key } } } }',
  );
  const { coverage, similarity, heldCount, missingCount, beyondCount, missing } = data.occupationGap;
  expect(coverage).toBeGreaterThan(0.5);
  expect(similarity).toBeGreaterThan(0.2);
  expect(coverage).toBeGreaterThan(similarity);
  expect(heldCount).toBeGreaterThan(missingCount);
  expect(missing).toHaveLength(missingCount);
  expect(beyondCount).toBeGreaterThan(0);
});

test('entries of two schemes are not compared, as these name skills in different words', async () => {
  const { data, errors } = await api.ask('{ occupationGap(from: "onet-11-3021-00", to: "esco-1330-2") { coverage } }');
  expect(data).toEqual({ occupationGap: null });
  expect(errors).toEqual([
    expect.objectContaining({
      message:
        '"onet-11-3021-00" is of ONET_SOC and "esco-1330-2" of ESCO, which name skills in different words. Compare entries of one scheme.',
      extensions: { code: 'BAD_USER_INPUT' },
    }),
  ]);
});

test('the occupations most like one are ranked as the gap between them measures it', async () => {
  const { data } = await api.ask(
    '{ similarOccupations(occupation: "esco-1330-2", first: 100) { similarity occupation { key scheme } } }',
  );
  const similar = data.similarOccupations as { similarity: number; occupation: { key: string; scheme: string } }[];
  const measured = await Promise.all(
    similar.map(async ({ occupation: { key, scheme } }) => {
      const gap = await api.ask(`{ occupationGap(from: "esco-1330-2", to: "${key}") { similarity } }`);
      return { similarity: gap.data.occupationGap.similarity, occupation: { key, scheme } };
    }),
  );
  expect(similar).toEqual(measured);
  expect(similar.length).toBeGreaterThan(10);
  expect(new Set(similar.map(({ occupation }) => occupation.scheme))).toEqual(new Set(['ESCO']));
  expect(similar.map(({ occupation }) => occupation.key)).not.toContain('esco-1330-2');
  expect(similar.slice(0, 10).map(({ occupation }) => occupation.key)).toContain('esco-1330-3');
});

test('an occupation that lists no skill is like none', async () => {
  const { data } = await api.ask('{ similarOccupations(occupation: "isco-1330") { similarity } }');
  expect(data.similarOccupations).toEqual([]);
});
