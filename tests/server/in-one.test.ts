import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { inOne } from '../../src/server/in-one.ts';

const schema = createSchema({ typeDefs: 'type Query { a: Int }', resolvers: { Query: { a: () => 1 } } });
const ask = (plugins: readonly Plugin[]) =>
  createYoga({ schema, logging: false, plugins: [inOne(plugins)] }).fetch('http://test/graphql?query={a}');

test('each is called in its turn, after what the one before it waits for', async () => {
  const calls: string[] = [];
  const plugin = (name: string, wait: () => void | Promise<void>): Plugin => {
    const call = (hook: string) => async () => {
      await wait();
      calls.push(`${hook} ${name}`);
    };
    return {
      onRequest: call('request'),
      onRequestParse: call('parse'),
      onParams: call('params'),
      onExecute: call('execute'),
      onResultProcess: call('result'),
      onResponse: call('response'),
    };
  };
  await ask([plugin('slow', () => new Promise((resolve) => setTimeout(resolve, 5))), plugin('quick', () => undefined)]);
  const hooks = ['request', 'parse', 'params', 'execute', 'result', 'response'];
  expect(calls).toEqual(hooks.flatMap((hook) => [`${hook} slow`, `${hook} quick`]));
});

test('what one sets, the next ones see', async () => {
  const seen: unknown[] = [];
  const response = await ask([
    {
      onRequest(event) {
        event.setRequest(new event.fetchAPI.Request(event.request.url, { headers: { 'x-own': 'set' } }));
      },
      onParams(event) {
        event.setParams({ ...event.params, query: '{b:a}' });
      },
      onResponse(event) {
        event.setResponse(new Response('another', { status: 201 }));
      },
    },
    {
      onRequest: ({ request }) => void seen.push(request.headers.get('x-own')),
      onParams: ({ params }) => void seen.push(params.query),
      onResponse: ({ response: { status } }) => void seen.push(status),
    },
  ]);
  expect(seen).toEqual(['set', '{b:a}', 201]);
  expect([response.status, await response.text()]).toEqual([201, 'another']);
});

test('an answer ends the request, and what is thrown is told', async () => {
  let later = 0;
  const ended = await ask([
    {
      onRequest(event) {
        event.endResponse(new Response('ended'));
      },
    },
    { onRequest: () => void (later += 1) },
  ]);
  expect([await ended.text(), later]).toEqual(['ended', 0]);
  const refused = await ask([
    {
      onRequestParse() {
        throw new Error('refused');
      },
    },
  ]);
  expect(refused.status).toBe(500);
});
