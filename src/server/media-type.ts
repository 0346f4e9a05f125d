import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { processRegularResult, type Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/** The media types of an answer; the first where the client has no preference. */
const jsonTypes = ['application/json', 'application/graphql-response+json'] as const;
export const offered = [...jsonTypes, 'text/csv'] as const;
export const pageType = 'text/html';

/** Clients send few different headers. */
const chosen = new LRUCache<string, { readonly best: string | undefined }>({ max: 1_000 });

function choose(accept: string, types: readonly string[]): { readonly best: string | undefined } {
  const best = new Negotiator({ headers: { accept } }).mediaType(types.map((type) => `${type};charset=utf-8`));
  return { best: types.find((type) => best?.startsWith(`${type};`)) };
}

/** Which of the media types the client likes best, its weights regarded; undefined where it takes none. */
export function preferred<T extends string>({ headers }: Request, types: readonly T[]): T | undefined {
  const accept = headers.get('accept') || '*/*';
  const question = `${types.join()} ${accept}`;
  const known = chosen.get(question) ?? choose(accept, types);
  chosen.set(question, known);
  return types.find((type) => type === known.best);
}

/** Answers in the media type that the client likes best, and refuses before any work where it takes none. */
export function useMediaType(): Plugin {
  return {
    onRequestParse({ request }) {
      if (!preferred(request, offered))
        throw refusal(406, `Answers are of these types: ${offered.join(', ')}. Accept one of them.`);
    },
    onResultProcess(event) {
      event.setResultProcessor(processRegularResult, preferred(event.request, jsonTypes) ?? jsonTypes[0]);
    },
    onResponse({ response: { headers } }) {
      const own = headers.get('vary');
      headers.set('vary', `Accept, Accept-Encoding, Dataset-Revision${own === null ? '' : `, ${own}`}`);
    },
  };
}
