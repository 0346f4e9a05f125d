import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../../schema/builder.ts';
import { schema } from '../../schema/index.ts';
import { GraphUnavailableError, type Graph } from '../graph/port.ts';
import { createProjections } from '../graph/projection.ts';
import { useWeb } from '../web/web.ts';
import { useEntityTags } from './entity-tags.ts';
import { useExecution } from './execution.ts';
import { graphiql } from './graphiql.ts';
import { maskError } from './mask-error.ts';
import { useOperationLog } from './operation-log.ts';
import { useRequestLimits } from './request-limits.ts';
import { useRootRedirect } from './root-redirect.ts';

export type App = YogaServerInstance<object, Context>;

export const endpoint = '/graphql';

/** The whole HTTP application, without a port: `app.fetch` answers requests. */
export function createApp({ graph, log }: { readonly graph: Graph; readonly log: Logger }): App {
  const projections = createProjections(graph);
  return createYoga<object, Context>({
    schema,
    context: { graph, projections },
    graphqlEndpoint: endpoint,
    healthCheckEndpoint: '/health',
    landingPage: false,
    batching: false,
    multipart: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], maxAge: 86_400 },
    ...graphiql(),
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
      useRootRedirect(endpoint),
      useRequestLimits(),
      useWeb({ endpoint, schema }),
      useExecution(graph, projections),
      useOperationLog(log),
      useEntityTags({ endpoint, graph, schema }),
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
    ],
  });
}
