import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine, openSmallWorld, worldFolder } from '../world.ts';
import { serve } from '../e2e/program.ts';

interface Sent {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface Batch {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Sent[] }[] }[];
}

const bodies: string[] = [];
const collector = createServer((request, response) => {
  void text(request).then((body) => {
    bodies.push(body);
    response.end('{}');
  });
});
let address: string;
beforeAll(async () => {
  await (await openSmallWorld()).graph.close();
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => collector.close());

test('a collector is told of requests and their work within the trace of the caller, and nothing of what they hold', async () => {
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: address, OTEL_SERVICE_NAME: 'careers' };
  const server = await serve(['--seed-dir', worldFolder], environment);
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    body: JSON.stringify({
      query: 'query Private($text: String!) { search(text: $text) { key } role(key: "nobody") { key } }',
      variables: { text: 'hidden words' },
    }),
  });
  expect(response.status).toBe(200);
  await fetch(`${server.url}/health`);
  expect(await server.stop()).toBe(0);

  expect(bodies.join('')).toContain('careers');
  expect(bodies.join('')).not.toContain('hidden');
  const spans = bodies.flatMap((body) =>
    (JSON.parse(body) as Batch).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans)),
  );
  const [served] = spans.filter(({ name }) => name === 'POST');
  expect(spans.filter(({ name }) => name === 'GET')).toEqual([]);
  expect(served).toMatchObject({ traceId: 'a'.repeat(32), parentSpanId: 'b'.repeat(16) });
  expect(Object.fromEntries(served?.attributes.map(({ key, value }) => [key, Object.values(value)[0]]) ?? [])).toEqual({
    'http.request.method': 'POST',
    'url.path': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.name': 'Private',
    'error.type': 'NOT_FOUND',
  });
  const within = spans.filter(({ parentSpanId }) => parentSpanId === served?.spanId).map(({ name }) => name);
  if (engine === 'neo4j') expect(within).toContain('statement');
});
