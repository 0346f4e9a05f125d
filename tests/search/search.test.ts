import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/graph/dataset.ts';
import { groupBy } from '../../src/graph/group-by.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { openApi, type Api } from '../api.ts';
import { inTurns } from '../in-turns.ts';
import { openWorld, seedFolder } from '../world.ts';
import { named, searching } from './searching.ts';

let dataset: Dataset;
let api: Api;
beforeAll(async () => {
  dataset = await loadSeed(seedFolder);
  api = openApi(await openWorld(dataset));
});
afterAll(() => api.world.graph.close());

const { search, first } = searching(() => api);

describe('search', () => {
  test('finds every role and every skill first by each of the names that it alone has', async () => {
    const all = dataset.nodes
      .filter(({ label }) => label === 'Role' || label === 'Skill')
      .flatMap(({ label, key, properties }) => [properties.names].flat().map((name) => ({ label, key, name })));
    const bearers = groupBy(all, ({ name }) => name);
    const wanted = all.filter(({ name, key }) => bearers.get(name)?.every((each) => each.key === key));
    const found = await inTurns(wanted, async ({ label, name }) => {
      const [hit] = await api.world.graph.search(String(name), { labels: [label], limit: 1 });
      return { label, key: hit?.key, name };
    });
    expect(found).toEqual(wanted);
  });

  test.each(['of', 'and', 'it', 'pr', 'man', 'data', 'security'])(
    'overlooks no record with a name that has a word beginning with %j, however many there are',
    async (text) => {
      const labels = ['Role', 'Skill', 'Responsibility', 'Occupation', 'Source'] as const;
      const isWanted: (label: string) => boolean = (label) => labels.some((each) => each === label);
      const wanted = dataset.nodes
        .filter(({ label }) => isWanted(label))
        .filter(({ properties }) =>
          [properties.names].flat().some((name) =>
            String(name)
              .split(' ')
              .some((word) => word.startsWith(text)),
          ),
        )
        .map(({ label, key }) => `${label}:${key}`);
      const hits = await api.world.graph.search(text, { labels, limit: 10_000 });
      const found = new Set(hits.map(({ label, key }) => `${label}:${key}`));
      expect(wanted.length).toBeGreaterThan(20);
      expect(wanted.filter((each) => !found.has(each))).toEqual([]);
    },
  );

  test.each(['manager', 'chief officer', 'clod strategy', 'senior data enginer'])(
    'puts the likest of the hits for %j first and keeps to the number asked for',
    async (text) => {
      const hits = await search(text, { first: 50 });
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
      expect((await search(text, { first: 7 })).map(named)).toEqual(hits.slice(0, 7).map(named));
    },
  );

  test.each(['', '   ', '\n\t', '...', '—', '🚀', '\u0000', '\ud800'])(
    'finds nothing for %j, which holds no word',
    async (text) => {
      expect(await search(text, { first: 100 })).toEqual([]);
    },
  );

  test.each(['zzzzzz', 'xylophone quartet', '首席信息官', 'ZЖ', 'q', '99999'])(
    'finds nothing for %j, which no name resembles',
    async (text) => {
      expect(await search(text, { first: 100 })).toEqual([]);
    },
  );

  test('looks up 200 characters and refuses more', async () => {
    const words = 'chief information officer '.repeat(8).slice(0, 200);
    expect(await first(words)).toBe('ROLE:cio');
    expect(await search('a '.repeat(100))).toHaveLength(1);
    expect(await search('x'.repeat(200))).toEqual([]);
    const { message, extensions } = await api.refuse('query ($text: String!) { search(text: $text) { key } }', {
      text: 'x'.repeat(201),
    });
    expect(extensions?.code).toBe('BAD_USER_INPUT');
    expect(message).toBe('"text" has 201 characters; at most 200 are looked up.');
  });

  test.each('+ - || ! ( ) { } [ ] ^ " ~ * ? : \\ / < > = @ # $ % \' ` , ; .'.split(' '))(
    'takes %s for punctuation, not for syntax',
    async (sign) => {
      await search(sign);
      await search(sign.repeat(20));
      await search(`chief${sign}information${sign}officer`);
      expect(await first(`${sign}chief information officer${sign}`)).toBe('ROLE:cio');
      expect(await first(`${sign} chief ${sign} information officer ${sign}`)).toBe('ROLE:cio');
    },
  );

  test.each([
    '&&',
    'chief && information',
    'chief&&information&&officer',
    'names:cio',
    '*:*',
    '/.*/',
    '[a TO z]',
    '{cio TO cto}',
    'cio~2 AND NOT cto^9',
    'cio AND',
    'OR OR OR',
    'NOT',
    '((((((',
    '"cio',
    'cio\\',
    '\\u0041',
    '+cio -cto',
    '"; MATCH (n) DETACH DELETE n //',
    '${jndi:ldap://x}',
    '<script>cio</script>',
  ])('answers %j without an error', async (text) => {
    await search(text);
  });
});

test('takes one statement, whatever it finds', async () => {
  await search('manager');
  api.world.statements();
  await api.ask('{ search(text: "enginering manager of security", first: 50) { key title matched score } }');
  expect(api.world.statements()).toBe(1);
});
