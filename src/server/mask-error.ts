import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { badUserInput, cancelled, computedTooLong, unavailable } from '../../schema/errors.ts';
import { GraphUnavailableError } from '../graph/port.ts';
import { ComputedTooLongError } from '../graph/turns.ts';
import { located, marked, notBegun } from './refusal.ts';

/** A GraphQLError made on purpose reaches the client; anything else is logged and hidden. */
export const maskError =
  (log: Logger) =>
  (error: unknown): Error => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (cause instanceof GraphQLError && error instanceof GraphQLError) {
      if (cause.extensions.code !== undefined) return error;
      if (error.path === undefined || cause.nodes !== undefined) return badInput(error);
    }
    if (cause instanceof DOMException && cause.name === 'AbortError') return cancelled();
    const where = error instanceof GraphQLError ? located(error) : {};
    if (cause instanceof GraphUnavailableError) {
      log.warn({ err: cause }, 'the graph does not answer');
      const { message, extensions } = unavailable();
      return new GraphQLError(message, { ...where, extensions: { ...extensions, http: { status: 503 } } });
    }
    if (cause instanceof ComputedTooLongError) {
      const { message, extensions } = computedTooLong(cause.message);
      return new GraphQLError(message, { ...where, extensions });
    }
    log.error({ err: cause }, 'unexpected error');
    return new GraphQLError('Unexpected error.', {
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
    });
  };

/** GraphQL.js itself refuses values that do not fit; those of variables before anything is answered. */
function badInput(error: GraphQLError): GraphQLError {
  const { extensions } = badUserInput(error.message);
  return error.path ? marked(error, extensions) : notBegun(marked(error, extensions));
}
