import type { Plugin } from 'graphql-yoga';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { hear } from '../graph/telling.ts';
import type { Watched } from './operation-watch.ts';

const seconds = (milliseconds: number) => milliseconds / 1_000;
/** Limits of histograms in seconds, from what a statement in the same room takes to what an operation may. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What happened so far, in Prometheus' format: requests, operations, errors, work, and the state of the process. */
export function createMetrics(knownOperations: ReadonlySet<string>) {
  const register = new Registry();
  const registers = [register];
  // The delay of the event loop is among these.
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests by the status of their answers.',
    labelNames: ['status'],
    registers,
  });
  const durations = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Time from reading an operation to its result, by its name where it is one of the examples.',
    labelNames: ['operation'],
    buckets,
    registers,
  });
  const errors = new Counter({
    name: 'graphql_errors_total',
    help: 'Operations with an error of a code.',
    labelNames: ['code'],
    registers,
  });
  watchWork(registers);
  return {
    // Clients name their operations as they like; each name kept would take memory for ever.
    watch: ({ operation, milliseconds, codes }: Watched): void => {
      const name = operation !== null && knownOperations.has(operation) ? operation : 'other';
      durations.observe({ operation: name }, seconds(milliseconds));
      for (const code of codes) errors.inc({ code });
    },
    plugin: {
      onRequest(event) {
        if (event.url.pathname !== '/metrics') return undefined;
        const headers = { 'content-type': register.contentType };
        return register.metrics().then((metrics) => {
          event.endResponse(new Response(metrics, { headers }));
        });
      },
      onResponse({ response }) {
        requests.inc({ status: response.status });
      },
    } satisfies Plugin,
  };
}

/** What the operations have cost. */
function watchWork(registers: Registry[]): void {
  const statements = new Histogram({
    name: 'graph_statement_seconds',
    help: 'Time that Neo4j took over a statement; none where the embedded engine answers.',
    buckets,
    registers,
  });
  const lookups = new Counter({
    name: 'graph_lookups_total',
    help: 'Answers of Neo4j asked for, by whether they were kept from before (hit) or read (miss).',
    labelNames: ['result'],
    registers,
  });
  const computing = new Histogram({
    name: 'graph_computing_seconds',
    help: 'Time computed without a pause for paths, searches, rankings and comparisons.',
    buckets,
    registers,
  });
  hear('statement', ({ milliseconds }) => {
    statements.observe(seconds(milliseconds));
  });
  hear('lookup', ({ kept, read }) => {
    lookups.inc({ result: 'hit' }, kept);
    lookups.inc({ result: 'miss' }, read);
  });
  hear('computing', ({ milliseconds }) => {
    computing.observe(seconds(milliseconds));
  });
}
