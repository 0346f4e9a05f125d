import { setImmediate } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { times } from '../costly.ts';
import { leastTime } from '../processor-time.ts';
import { openSeed } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
  // The index of names is made when it is first asked.
  await api.ask('{ search(text: "cio") { key } role(key: "nobody") { key } }');
}, 60_000);
afterAll(() => api.world.graph.close());

/** Milliseconds of the processor that a work may take. */
const most = 50;

describe('a text of 200 characters', () => {
  const repeated = (text: string) => text.repeat(200).slice(0, 200);
  test.each([
    'vp dir mgr sr jr dev eng sec ',
    'eng dev/',
    'software development programmer head lead ',
    'technician / analyst (engineer) , officer - ',
    'cheif informaton oficer for tecnology and digitel transformaton ',
    'and or & it is of to at for / - + ',
    '((((a',
    'a ',
  ])('that repeats "%s" is looked up in no time', async (text) => {
    const query = 'query ($text: String!) { search(text: $text) { key } role(key: $text) { key } }';
    expect(await leastTime(() => api.ask(query, { text: repeated(text) }), most)).toBeLessThan(most);
  });
});

test('a sign that stands for many letters counts as all of them', async () => {
  const query = 'query ($text: String!) { search(text: $text) { key } }';
  const { message } = await api.refuse(query, { text: '\ufdfa'.repeat(20) });
  expect(message).toBe('"text" has 360 characters; at most 200 are looked up.');
});

describe('the schema', () => {
  test('is told as whole as tools ask for it', async () => {
    const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, oneOf: true };
    const { errors } = await api.ask(getIntrospectionQuery({ ...options, inputValueDeprecation: true }));
    expect(errors).toBeUndefined();
  });

  test.each([
    times(40, () => '__schema { types { name fields { name args { name description } } } }'),
    `{ __schema { ${times(80, () => 'types { fields { name args { name } } }').slice(1)} }`,
    times(99, () => '__type(name: "Query") { fields { name description args { name description } } }'),
    `{ __schema { ...All } } fragment All on __Schema ${times(80, () => 'types { fields { name } }').replaceAll(
      '{ name }',
      '{ name description isDeprecated a: name b: name c: name d: name }',
    )}`,
  ])('is not told many times at once', async (query) => {
    expect((await api.refuse(query)).message).toMatch(/(complexity|breadth) is \d+; the limit is/);
  });
});

test('a list of more names or values than a person gives is refused before it is looked up', async () => {
  const names = Array.from({ length: 201 }, (_, at) => `name ${String(at)}`);
  for (const query of [
    'query ($names: [String!]) { careerPaths(from: "sysadmin", to: "cio", avoid: $names) { likelihood } }',
    'query ($names: [String!]) { roles(filter: { keys: $names }) { totalCount } }',
    'query ($names: [String!]) { roles(filter: { skills: $names }) { totalCount } }',
  ]) {
    const { message, extensions } = await api.refuse(query, { names });
    expect([extensions?.code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('201')]);
  }
});

test('many names that nothing is called take turns with what others ask', async () => {
  const query = times(240, (at) => `role(key: "eng dev/ops ${String(at)} eng dev/eng dev/eng") { key }`);
  await api.ask(query);
  const others = { turns: 0, done: false };
  const watching = (async () => {
    for (; !others.done; others.turns += 1) await setImmediate();
  })();
  await api.ask(query);
  others.done = true;
  await watching;
  expect(others.turns).toBeGreaterThan(10);
});
