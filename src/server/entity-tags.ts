import { GraphQLError, printSchema, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { GraphUnavailableError } from '../graph/port.ts';
import { shortHash } from '../web/tag.ts';
import { offered, preferred } from './media-type.ts';
import type { States } from './states.ts';
import { revisionHeader } from '../web/ask.ts';

/** For how many seconds shared caches may give an answer without asking, and then an old one while they ask. */
export interface SharedCaching {
  readonly fresh: number;
  readonly stale: number;
}

interface Options {
  readonly endpoint: string;
  readonly states: States;
  readonly schema: GraphQLSchema;
  readonly shared: SharedCaching;
}

type OnRequest = Parameters<NonNullable<Plugin['onRequest']>>[0];

const cacheControl = ({ fresh, stale }: SharedCaching) =>
  fresh === 0 && stale === 0
    ? 'public, no-cache'
    : `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${stale}`;

/**
 * Lets clients and caches keep the answer to a GET and ask whether it still holds (RFC 9110, section 8.8.3): its entity
 * tag changes with the data, the schema and the question. It is a weak one, since the same answer goes out packed and
 * not. Answers with errors have none and are kept by nobody.
 */
export function useEntityTags({ endpoint, states, schema, shared }: Options): Plugin {
  const contract = shortHash(printSchema(schema), ...states.kept);
  /** Of questions; undefined for one whose answer is not to be kept. */
  const tags = new WeakMap<Request, string | undefined>();

  const isQuestion = ({ method }: Request, { pathname, searchParams }: URL) =>
    method === 'GET' && pathname === endpoint && ['query', 'extensions'].some((name) => searchParams.has(name));

  async function tagOf(request: Request, url: URL): Promise<string | undefined> {
    const type = preferred(request, offered);
    if (!type) return undefined;
    try {
      const asked = request.headers.get(revisionHeader);
      const revision = (await states.revisionOf(asked === null ? [] : [asked])) ?? '';
      return `W/"${shortHash([contract, revision, url.search, type].join('\n'))}"`;
    } catch (error) {
      if (error instanceof GraphUnavailableError || error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  const headers = (tag: string) => ({ etag: tag, 'cache-control': cacheControl(shared) });
  const unchanged = (tag: string) => new Response(null, { status: 304, headers: headers(tag) });

  async function tagged(event: OnRequest): Promise<void> {
    const { request, url } = event;
    const tag = await tagOf(request, url);
    tags.set(request, tag);
    if (tag === undefined) return;
    const known: readonly string[] = request.headers.get('if-none-match')?.match(/"[^"]*"/g) ?? [];
    if (known.some((each) => `W/${each}` === tag)) event.endResponse(unchanged(tag));
  }

  return {
    onRequest: (event) => (isQuestion(event.request, event.url) ? tagged(event) : undefined),
    onResultProcess({ request, result }) {
      if (!('data' in result) || 'errors' in result) tags.set(request, undefined);
    },
    onResponse(event) {
      const { request, response } = event;
      if (!tags.has(request) || response.status === 304) return;
      const tag = tags.get(request);
      if (tag === undefined || response.status !== 200) {
        response.headers.set('cache-control', 'no-store');
        return;
      }
      // Any answer at all is what "*" stands for; whether there is one shows only now.
      for (const [name, value] of Object.entries(headers(tag))) response.headers.set(name, value);
      if (request.headers.get('if-none-match')?.trim() !== '*') return;
      for (const name of ['content-type', 'content-length']) response.headers.delete(name);
      event.setResponse(new Response(null, { status: 304, headers: response.headers }));
    },
  };
}
