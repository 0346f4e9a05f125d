import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const vocabulary = 'https://schema.org/';

/** The properties of each type of schema.org, its own and those of the types it is one of. */
function readVocabulary(): (type: string) => ReadonlySet<string> {
  const text = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');
  const own = new Map<string, { readonly parents: readonly string[]; readonly properties: readonly string[] }>();
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{$(.*?)^\}/gms,
  ))
    own.set(name, {
      parents: parents.split(',').map((each) => each.trim()),
      properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property),
    });
  const propertiesOf = (name: string): readonly string[] => {
    const { parents, properties } = own.get(name) ?? { parents: [], properties: [] };
    return [...properties, ...parents.flatMap(propertiesOf)];
  };
  return (type) => new Set(propertiesOf(`${type}Leaf`));
}
const propertiesOf = readVocabulary();

/** What a JSON-LD processor makes of the linked data in a page; it may fetch nothing. */
async function expanded(path: string): Promise<unknown> {
  const response = await api.app.fetch(`http://localhost${path}`, { headers: { accept: 'text/html' } });
  const [, json = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(await response.text()) ?? [];
  return jsonld.expand(JSON.parse(json) as object, {
    documentLoader: (url: string) => {
      expect(url).toBe('https://schema.org');
      return Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': vocabulary } } });
    },
  });
}

/** What schema.org does not know of a value, as type and property. */
function unknownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  const { '@type': types = [], ...rest } = value as { readonly '@type'?: readonly string[] };
  const [type = ''] = types.map((each) => each.replace(vocabulary, ''));
  const known = propertiesOf(type);
  return Object.entries(rest).flatMap(([property, inner]) => {
    if (property.startsWith('@')) return [];
    const name = property.replace(vocabulary, '');
    return [...(known.has(name) ? [] : [`${type}.${name}`]), ...unknownIn(inner)];
  });
}

describe('the linked data of a page', () => {
  test.each(['/roles/cio', '/roles/cto', '/roles/systems-administrator', '/data'])(
    '%s is of the vocabulary of schema.org',
    async (path) => {
      const [found] = (await expanded(path)) as [object];
      expect(Object.keys(found).length).toBeGreaterThan(5);
      expect(unknownIn(found)).toEqual([]);
    },
  );

  test('would be found out where it is not', () => {
    const salary = {
      '@type': [`${vocabulary}MonetaryAmountDistribution`],
      [`${vocabulary}minValue`]: [{ '@value': 1 }],
    };
    expect(unknownIn([salary])).toEqual(['MonetaryAmountDistribution.minValue']);
  });
});
