import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../../schema/builder.ts';
import { schema } from '../../schema/index.ts';
import { GraphUnavailableError, type Graph } from '../graph/port.ts';
import { createProjections } from '../graph/projection.ts';
import { createTurns } from '../graph/turns.ts';
import { useWeb } from '../web/web.ts';
import { useCompression } from './compression.ts';
import { useCors } from './cors.ts';
import { useEntityTags, type SharedCaching } from './entity-tags.ts';
import { useExecution } from './execution.ts';
import { useGraphiql } from './graphiql.ts';
import { useHead } from './head.ts';
import { maskError } from './mask-error.ts';
import { useMediaType } from './media-type.ts';
import { useOperationLog } from './operation-log.ts';
import { useQueriesAlone } from './queries-alone.ts';
import { useRequestParser } from './request-parser.ts';
import { useRootRedirect } from './root-redirect.ts';
import { useTokenLimit } from './token-limit.ts';

export type App = YogaServerInstance<object, Context>;

export const endpoint = '/graphql';

export interface AppOptions {
  readonly graph: Graph;
  readonly log: Logger;
  readonly sharedCaching?: SharedCaching;
  /** Milliseconds after which an operation is given up; 10 seconds where left out. */
  readonly operationTimeout?: number;
}

/** The whole HTTP application, without a port: `app.fetch` answers requests. */
export function createApp({
  graph,
  log,
  sharedCaching = { fresh: 0, stale: 0 },
  operationTimeout = 10_000,
}: AppOptions): App {
  const projections = createProjections(graph);
  return createYoga<object, Context>({
    schema,
    context: { graph, projections, turns: createTurns(operationTimeout) },
    graphqlEndpoint: endpoint,
    healthCheckEndpoint: '/health',
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    maskedErrors: { maskError: maskError(log) },
    logging: {
      debug: (...args) => {
        log.debug(args);
      },
      info: (...args) => {
        log.info(args);
      },
      warn: (...args) => {
        log.warn(args);
      },
      error: (...args) => {
        log.error(args);
      },
    },
    plugins: [
      useHead(),
      useCors(),
      useMediaType(),
      useRootRedirect(endpoint),
      useGraphiql(endpoint),
      useRequestParser(),
      useTokenLimit(),
      useQueriesAlone(),
      useWeb({ endpoint, schema }),
      useExecution({ graph, projections, within: operationTimeout }),
      useOperationLog(log),
      useEntityTags({ endpoint, graph, schema, shared: sharedCaching }),
      useReadinessCheck({
        endpoint: '/ready',
        check: async () => {
          try {
            await graph.ready();
            return Response.json({ ready: true });
          } catch (cause) {
            if (!(cause instanceof GraphUnavailableError)) log.error({ err: cause }, 'not ready');
            return Response.json({ ready: false }, { status: 503 });
          }
        },
      }),
      useCompression(),
    ],
  });
}
