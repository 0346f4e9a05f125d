import { GraphQLError } from 'graphql';
import { limits } from './limits.ts';

/** Every code a client may meet in `extensions.code`, and what it means. */
export const errorCodes = {
  NOT_FOUND: 'An argument names nothing in the graph; the message gives the nearest names.',
  AMBIGUOUS: 'An argument names several things; the message gives the candidates.',
  BAD_USER_INPUT: 'An argument is outside what is allowed; the message says what is.',
  TOO_COMPLEX: 'The operation asks for more than one operation may; the message gives the limit and what to change.',
  TIMED_OUT: 'The operation took longer than one may, and was given up.',
  TOO_BUSY: 'Too many heavy operations wait already; try again after the seconds of `Retry-After`.',
  UNAVAILABLE: 'The graph does not answer just now; try again later.',
  BAD_REQUEST: 'The HTTP request is malformed, or of a kind that is not read; the message says what is wrong.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL; the message says where.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema; the message says where.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no such operation, or one that is no query.',
  PERSISTED_QUERY_NOT_FOUND: 'The server does not know the hash: send it once with the document.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The server does not know the hash, and takes no documents.',
  PERSISTED_QUERY_ONLY: 'The server answers only documents that it holds.',
  RATE_LIMITED: 'The client asks too often; the answer says when to try again.',
  CANCELLED: 'The client went away before the answer was complete.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

const coded = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...extensions } });

export const badUserInput = (message: string) => coded('BAD_USER_INPUT', message);
export const cancelled = () => coded('CANCELLED', 'The client went away.');
export const unavailable = () =>
  coded('UNAVAILABLE', 'The graph does not answer just now. Try again in a few seconds.');

export const timedOut = (milliseconds: number) =>
  coded(
    'TIMED_OUT',
    `The operation was given up after ${String(milliseconds / 1_000)} seconds. Ask for less at once, or try again later.`,
    { http: { status: 503 } },
  );

export const tooBusy = () =>
  coded('TOO_BUSY', 'Too many heavy operations wait already. Try again in a few seconds, or ask for less at once.', {
    http: { status: 429, headers: { 'retry-after': '5' } },
  });

export function notFound(type: string, name: string, nearest: readonly string[]) {
  const hint = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : ` Use search(text: …) to find one.`;
  return coded('NOT_FOUND', `There is no ${type} "${name}".${hint}`, { nearest });
}

export const ambiguous = (type: string, name: string, candidates: readonly string[]) =>
  coded('AMBIGUOUS', `"${name}" names more than one ${type}: ${candidates.join(', ')}. Use one of these keys.`, {
    candidates,
  });

export const listTooLong = (key: string, limit: number) =>
  coded(
    'TOO_COMPLEX',
    `A list of "${key}" holds more than ${String(limit)} entries and comes in no pages. Ask for it from its other end, or without a pack that lengthens it.`,
    { limit },
  );

/** A state of the data, as far as errors tell of it. */
interface Version {
  readonly version: string;
  readonly revision: string;
}

export const unknownVersion = (name: string, all: readonly Version[]) =>
  coded(
    'NOT_FOUND',
    `There is no version or revision "${name}" of the data. Known: ${all.map(({ version, revision }) => `${version} (${revision})`).join(', ') || 'none'}.`,
    { known: all.map(({ version, revision }) => ({ version, revision })) },
  );

export const severalVersions = (names: readonly string[]) =>
  badUserInput(
    `An operation is answered from one state of the data; this one names several: ${names.join(', ')}. Ask for each in an operation of its own.`,
  );

const advice = {
  complexity: 'Ask for smaller pages (`first`) or for fewer lists within lists, or split the operation.',
  depth: 'Split the operation into several that are less deep.',
  breadth: 'Ask for fewer fields and aliases, or split the operation.',
} as const;

export const tooComplex = (what: keyof typeof limits, found: number) =>
  coded(
    'TOO_COMPLEX',
    `The operation's ${what} is ${String(found)}; the limit is ${String(limits[what])}. ${advice[what]}`,
    { [what]: found, limit: limits[what] },
  );

export const computedTooLong = (message: string) =>
  coded('TOO_COMPLEX', `Given up since ${message}. Ask for fewer computed answers at once, or split the operation.`);

export const searchTooLarge = (message: string) =>
  coded(
    'TOO_COMPLEX',
    `The paths asked for could not be found within bounds: ${message}. Ask for fewer paths, fewer steps or fewer roles to pass.`,
  );
