import type { Plugin } from 'graphql-yoga';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Watched } from './operation-watch.ts';

/** What happened so far, in Prometheus' format: requests, operations, errors, and the state of the process. */
export function createMetrics(knownOperations: ReadonlySet<string>) {
  const register = new Registry();
  const registers = [register];
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
    registers,
  });
  const errors = new Counter({
    name: 'graphql_errors_total',
    help: 'Operations with an error of a code.',
    labelNames: ['code'],
    registers,
  });
  return {
    // Clients name their operations as they like; each name kept would take memory for ever.
    watch: ({ operation, milliseconds, codes }: Watched): void => {
      const name = operation !== null && knownOperations.has(operation) ? operation : 'other';
      durations.observe({ operation: name }, milliseconds / 1_000);
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
