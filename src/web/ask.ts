import type { GraphQLFormattedError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { z } from 'zod';

/** What an error asks of the answer over HTTP, such as `Retry-After`. */
const http = z.looseObject({ headers: z.record(z.string(), z.string()).default({}) }).optional();
const result = z.looseObject({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        extensions: z.looseObject({ code: z.string().optional(), http }).optional(),
      }),
    )
    .optional(),
});

/** An answer; `status` is 200, or what the errors in it mean over HTTP. */
export interface Answer {
  readonly status: number;
  /** What the errors add to the answer over HTTP, such as `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The header by which a client chooses the state of the data that answers, and by which it is told which one did. */
export const revisionHeader = 'dataset-revision';

/** Asks of the current state of the data, or of the version or revision named. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>, at?: string | null) => Promise<Answer>;

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  AMBIGUOUS: 400,
  BAD_USER_INPUT: 400,
  TOO_COMPLEX: 400,
  TIMED_OUT: 503,
  TOO_BUSY: 429,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** Asks the API in this process, through all its plugins, so that pages and the API never differ. */
export const askOf =
  (answer: (params: GraphQLParams, at: string | null) => unknown): Ask =>
  async (query, variables = {}, at = null) => {
    const { data, errors = [] } = result.parse(await answer({ query, variables }, at));
    const [first] = errors;
    const status = first ? statusOf(first.extensions?.code, data) : 200;
    return {
      status,
      headers: first?.extensions?.http?.headers ?? {},
      data: data ?? null,
      errors: errors.map(({ message, extensions }) => ({ message, extensions: { ...extensions, http: undefined } })),
    };
  };

function statusOf(code: string | undefined, data: unknown): number {
  const known = statuses[code ?? ''];
  // What GraphQL itself refuses, such as a variable of the wrong type, has no data at all.
  return known ?? (data === undefined ? 400 : 500);
}

/** Something that was asked for is not there, or not in this way. */
export class WebError extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers: Answer['headers'];
  constructor(status: number, message: string, { errors, headers }: Partial<Answer> = {}) {
    super(message);
    this.status = status;
    this.errors = errors ?? [{ message }];
    this.headers = headers ?? {};
  }
}

/** The data of an answer; throws a WebError where anything of it was refused. */
export function complete(answer: Answer): unknown {
  if (answer.status !== 200) throw new WebError(answer.status, 'refused', answer);
  return answer.data;
}

/** What comes of a query, in its shape. */
export const dataOf = async <S extends z.ZodType>(
  ask: Ask,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  shape: S,
): Promise<z.output<S>> => shape.parse(complete(await ask(query, variables)));

/** A record as most pages name it. */
export const named = z.object({ key: z.string(), title: z.string() });

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** All nodes of the one list that a query asks for, page by page, each `$after` the one before. */
export async function allNodes<S extends z.ZodType>(
  ask: Ask,
  query: string,
  node: S,
  after: string | null = null,
): Promise<z.output<S>[]> {
  const lists = z.record(z.string(), z.object({ pageInfo, nodes: z.array(node) }));
  const [page] = Object.values(await dataOf(ask, query, { after }, lists));
  if (!page?.pageInfo.hasNextPage) return page?.nodes ?? [];
  return [...page.nodes, ...(await allNodes(ask, query, node, page.pageInfo.endCursor))];
}
