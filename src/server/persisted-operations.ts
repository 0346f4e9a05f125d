import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { refusal } from './refusal.ts';

export interface PersistedOperations {
  /** A folder of documents that clients may ask for by their hash, beside the examples. */
  readonly folder?: string | undefined;
  /** Whether nothing else is answered. */
  readonly only: boolean;
}

const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');
/** Characters of the documents that clients sent, those not asked for longest dropped first. */
const remembered = 5_000_000;

const persistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/i) });

/** The hash by which a document is asked for; undefined where none is. */
function hashIn({ persistedQuery: asked }: Readonly<Record<string, unknown>>): string | undefined {
  if (asked === undefined) return undefined;
  const { data } = persistedQuery.safeParse(asked);
  if (!data)
    throw refusal(400, 'A persisted query has version 1 and as sha256Hash the SHA-256 of the document in hex.');
  return data.sha256Hash.toLowerCase();
}

/**
 * Answers documents by the hash alone, by the protocol of Apollo's clients: those given, and others from when a
 * client has sent them once with their hash.
 */
export function usePersistedOperations(documents: readonly string[], only: boolean): Plugin {
  const trusted = new Map(documents.map((document) => [hashOf(document), document]));
  const sent = new LRUCache<string, string>({ maxSize: remembered, sizeCalculation: ({ length }) => length || 1 });
  const fromOutside = new WeakSet<Request>();
  return {
    onRequestParse({ request }) {
      fromOutside.add(request);
    },
    onParams({ request, params, setParams }) {
      const hash = hashIn(params.extensions ?? {});
      if (hash !== undefined && !params.query) {
        const query = trusted.get(hash) ?? sent.get(hash);
        if (query !== undefined) setParams({ ...params, query });
        else if (only) throw notSupported();
        else throw notFound();
        return;
      }
      if (!params.query) return;
      if (only && fromOutside.has(request) && !trusted.has(hashOf(params.query))) throw notTrusted();
      if (hash === undefined || only) return;
      if (hash !== hashOf(params.query)) throw refusal(400, 'The hash is not that of the document: SHA-256 in hex.');
      sent.set(hash, params.query);
    },
  };
}

/** Clients tell these two by their codes and messages. */
const notFound = () =>
  refusal(200, 'PersistedQueryNotFound', {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    headers: { 'cache-control': 'no-store' },
  });
const notSupported = () =>
  refusal(200, 'PersistedQueryNotSupported', {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    headers: { 'cache-control': 'no-store' },
  });
const notTrusted = () =>
  refusal(403, 'This server answers only the operations that it holds. Ask its operator to add yours.', {
    code: 'PERSISTED_QUERY_ONLY',
  });
