import {
  context,
  diag,
  DiagLogLevel,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { hear } from '../graph/telling.ts';
import type { Watched } from './operation-watch.ts';
import { unlimited } from './rate-limit.ts';

export interface Traces {
  readonly plugin: Plugin;
  readonly watch: (watched: Watched) => void;
  /** Sends what is not sent yet. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds below which a piece of computing is not worth a span. */
const worthwhile = 1;

/**
 * Tells a collector of each request, its operation, statements and computing, named as OpenTelemetry's conventions have
 * it; never a document, a variable or the query of an address. Where to and how, its own variables say (`OTEL_…`).
 */
export function createTraces(log: Logger): Traces {
  const say = (message: string) => {
    log.warn(message);
  };
  diag.setLogger(
    { error: say, warn: say, info: say, debug: say, verbose: say },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'tech-leadership-graph' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer('tech-leadership-graph');
  const spans = new WeakMap<Request, Span>();

  /** A span of work that has just ended, within the request that it was done for. */
  function ended(name: string, milliseconds: number, kind: SpanKind, attributes: Attributes = {}): void {
    if (trace.getActiveSpan()) tracer.startSpan(name, { kind, attributes, startTime: Date.now() - milliseconds }).end();
  }
  hear('statement', ({ milliseconds }) => {
    ended('statement', milliseconds, SpanKind.CLIENT, { 'db.system.name': 'neo4j' });
  });
  hear('computing', ({ milliseconds }) => {
    if (milliseconds >= worthwhile) ended('computing', milliseconds, SpanKind.INTERNAL);
  });

  return {
    stop: () => provider.shutdown(),
    watch: ({ request, operation, codes }) => {
      const span = spans.get(request);
      if (operation !== null) span?.setAttribute('graphql.operation.name', operation);
      if (codes.length > 0) span?.setAttribute('error.type', codes.join(' '));
    },
    plugin: {
      onRequest(event) {
        const { request, url, requestHandler } = event;
        if (unlimited.includes(url.pathname)) return;
        const { method } = request;
        const attributes = { 'http.request.method': method, 'url.path': url.pathname };
        const caller = propagation.extract(context.active(), Object.fromEntries(request.headers));
        event.setRequestHandler((...given) =>
          tracer.startActiveSpan(method, { kind: SpanKind.SERVER, attributes }, caller, async (span) => {
            spans.set(request, span);
            try {
              const response = await requestHandler(...given);
              span.setAttribute('http.response.status_code', response.status);
              if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
              return response;
            } finally {
              span.end();
            }
          }),
        );
      },
    },
  };
}
