import { createHash } from 'node:crypto';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Graph } from '../graph/port.ts';
import { GraphUnavailableError } from '../graph/port.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

interface Options {
  readonly endpoint: string;
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
}

/**
 * Lets clients and caches keep the answer to a GET and ask whether it still holds (RFC 9110, section 8.8.3): its entity
 * tag changes with the data, the schema and the question. Answers with errors have none.
 */
export function useEntityTags({ endpoint, graph, schema }: Options): Plugin {
  const contract = hash(printSchema(lexicographicSortSchema(schema)));
  const tags = new WeakMap<Request, string>();

  async function tagOf(request: Request, url: URL): Promise<string | undefined> {
    const isAnswer = url.searchParams.has('query') && !request.headers.get('accept')?.includes('text/html');
    if (request.method !== 'GET' || url.pathname !== endpoint || !isAnswer) return undefined;
    try {
      const revision = (await graph.revision())?.revision ?? '';
      return `"${hash([contract, revision, url.search, request.headers.get('accept') ?? ''].join('\n'))}"`;
    } catch (error) {
      if (error instanceof GraphUnavailableError) return undefined;
      throw error;
    }
  }

  const headers = (tag: string) => ({ etag: tag, 'cache-control': 'public, no-cache' });
  return {
    async onRequest(event) {
      const { request, url } = event;
      const tag = await tagOf(request, url);
      if (tag === undefined) return;
      if (request.headers.get('if-none-match')?.includes(tag))
        event.endResponse(new Response(null, { status: 304, headers: headers(tag) }));
      else tags.set(request, tag);
    },
    onResultProcess({ request, result }) {
      if (!('data' in result) || 'errors' in result) tags.delete(request);
    },
    onResponse({ request, response }) {
      const tag = tags.get(request);
      if (tag === undefined || response.status !== 200) return;
      for (const [name, value] of Object.entries(headers(tag))) response.headers.set(name, value);
      response.headers.append('vary', 'accept');
    },
  };
}
