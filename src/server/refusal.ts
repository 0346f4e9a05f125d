import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';

/** A request that is not answered, whatever it asks for; the status holds for every media type of the answer. */
export const refusal = (
  status: number,
  message: string,
  { code = 'BAD_REQUEST', headers = {} }: { code?: ErrorCode; headers?: Readonly<Record<string, string>> } = {},
) => new GraphQLError(message, { extensions: { code, http: { status, headers } } });

export const located = ({ nodes, source, positions, path }: GraphQLError) => ({
  nodes: nodes ?? null,
  source: source ?? null,
  positions: positions ?? null,
  path: path ?? null,
});

/** The same error with more told. */
export const marked = (error: GraphQLError, extensions: object) =>
  new GraphQLError(error.message, { ...located(error), extensions: { ...error.extensions, ...extensions } });

/** Nothing of the operation was begun; the status says so where the media type of the answer lets it. */
export const notBegun = (error: GraphQLError) => marked(error, { http: { spec: true, status: 400 } });
