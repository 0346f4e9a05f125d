import { expect, test } from 'vitest';
import { createDocumentCache } from '../../src/server/document-cache.ts';

test('few documents are kept where they are long, and those asked for last', () => {
  const cache = createDocumentCache<{ readonly at: number }>();
  const document = (at: number) => String(at).padEnd(50_000);
  for (let at = 0; at < 30; at += 1) cache.set(document(at), { at });
  expect(cache.size).toBe(10);
  expect([cache.get(document(0)), cache.get(document(29))]).toEqual([undefined, { at: 29 }]);
});
