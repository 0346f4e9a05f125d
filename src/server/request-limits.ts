import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const bodyLimit = 100_000;
const tokenLimit = 4_000;

const refusal = (status: number, message: string) =>
  Response.json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }, { status });

/** Refuses what is too large before any work goes into it. */
export function useRequestLimits(): Plugin {
  return {
    onRequest(event) {
      const { request } = event;
      const length = request.headers.get('content-length');
      if (request.method !== 'POST') return;
      if (length === null && request.headers.has('transfer-encoding'))
        event.endResponse(refusal(411, 'Send the request with a Content-Length.'));
      else if (Number(length) > bodyLimit)
        event.endResponse(
          refusal(413, `The request has ${String(length)} bytes; at most ${String(bodyLimit)} are read.`),
        );
    },
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]) =>
        parse(source, { ...options, maxTokens: tokenLimit }),
      );
    },
  };
}
