import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../../schema/builder.ts';
import { schema } from '../../schema/index.ts';
import type { Graph } from '../graph/port.ts';
import { namesOf } from '../graph/shape.ts';
import { languages } from '../graph/shapes/labels.ts';
import { createProjections } from '../graph/projection.ts';
import { noVersions, type Versions } from '../graph/versions.ts';
import { readDocuments } from '../web/answers/documents.ts';
import { readQuestions } from '../web/answers/question.ts';
import { embeddedOperations } from '../web/embed.ts';
import { useWeb } from '../web/web.ts';
import { workbenchPage } from '../web/workbench-page.tsx';
import { turnOfItsOwn, useDoor } from './breath.ts';
import { useCompression } from './compression.ts';
import { useCors } from './cors.ts';
import { createDocumentCache } from './document-cache.ts';
import { endingOf } from './ending.ts';
import { useEntityTags, type SharedCaching } from './entity-tags.ts';
import { useExecution } from './execution.ts';
import { useGraphiql } from './graphiql.ts';
import { useHead } from './head.ts';
import { inOne } from './in-one.ts';
import { maskError } from './mask-error.ts';
import { useMediaType } from './media-type.ts';
import { createMetrics } from './metrics.ts';
import { useNoIntrospection } from './no-introspection.ts';
import { logOperation } from './operation-log.ts';
import { useOperationWatch } from './operation-watch.ts';
import { usePersistedOperations, type PersistedOperations } from './persisted-operations.ts';
import { usePrivacy } from './privacy.ts';
import { useQueriesAlone } from './queries-alone.ts';
import { unlimited, useRateLimit, type RateLimit } from './rate-limit.ts';
import { useReadiness } from './readiness.ts';
import { textOf } from './request-body.ts';
import { useRequestId } from './request-id.ts';
import { useRequestParser } from './request-parser.ts';
import { useSecurityHeaders } from './security-headers.ts';
import { useDocumentLimits } from './document-limits.ts';
import { createStates } from './states.ts';
import type { Traces } from './traces.ts';
import { keepWarm } from './warm.ts';
import { createDownloads } from './whole-data.ts';

export type App = YogaServerInstance<object, Context>;

export const endpoint = '/graphql';

/** What an operator may choose; each is told in src/config.ts. */
export interface Settings {
  readonly sharedCaching?: SharedCaching;
  /** Milliseconds after which an operation is given up; 10 seconds where left out. */
  readonly operationTimeout?: number;
  readonly graphiql?: boolean;
  readonly introspection?: boolean;
  readonly operations?: PersistedOperations;
  readonly rateLimit?: RateLimit;
  readonly metrics?: boolean;
  readonly traces?: Traces | undefined;
  /** Where given, what is made once per revision of the data is made before anybody asks; called when roles can be asked about. */
  readonly warmed?: () => void;
}

interface Options extends Settings {
  readonly graph: Graph;
  readonly log: Logger;
  /** Older states of the data that may be asked, too. */
  readonly versions?: Versions | undefined;
}

/** The whole HTTP application, without a port: `app.fetch` answers requests. */
export function createApp({ graph, log, versions = noVersions, ...settings }: Options): App {
  const { sharedCaching = { fresh: 0, stale: 0 }, operations = { only: false }, rateLimit, traces } = settings;
  const { graphiql = true, introspection = true, operationTimeout = 10_000 } = settings;
  const questions = readQuestions();
  const examples = questions.map(({ query }) => query);
  const ofOperator = operations.folder ? readDocuments(operations.folder).map(({ query }) => query) : [];
  const names = questions.flatMap(({ operation }) => operation.name?.value ?? []);
  const metrics = settings.metrics ? createMetrics(new Set(names)) : undefined;
  const projections = createProjections(graph);
  const states = createStates({ graph, projections }, versions);
  const downloads = createDownloads(states);
  if (settings.warmed) keepWarm(graph, projections, settings.warmed);
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: endpoint,
    healthCheckEndpoint: '/health',
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: createDocumentCache() },
    maskedErrors: { maskError: maskError(log) },
    // It would log whatever `maskError` hides or codes, with the values of variables; that logs our own faults.
    logging: false,
    plugins: [
      inOne([
        ...(traces ? [traces.plugin] : []),
        useDoor(unlimited),
        useHead(),
        useRequestId(),
        useCors(),
        useMediaType(),
        useSecurityHeaders(),
        ...(rateLimit ? [useRateLimit(rateLimit)] : []),
        ...(metrics ? [metrics.plugin] : []),
        ...(graphiql ? [useGraphiql(endpoint, () => workbenchPage(schema, questions))] : []),
        usePersistedOperations([...examples, ...embeddedOperations(), ...ofOperator], operations.only),
        useRequestParser(),
        useWeb({
          endpoint,
          schema,
          languages: namesOf(languages),
          questions,
          downloads,
          read: textOf,
          endingOf: (served) => endingOf(operationTimeout, served),
          turn: turnOfItsOwn,
        }),
        useExecution({ states, within: operationTimeout }),
        useOperationWatch(logOperation(log), ...(metrics ? [metrics.watch] : []), ...(traces ? [traces.watch] : [])),
        useEntityTags({ endpoint, states, schema, shared: sharedCaching }),
        usePrivacy(),
        useReadiness(graph, log),
        useCompression(),
      ]),
      useDocumentLimits(),
      useQueriesAlone(),
      !introspection && useNoIntrospection(),
    ],
  });
}
