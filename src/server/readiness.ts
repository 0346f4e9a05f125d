import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { GraphUnavailableError, type Graph } from '../graph/port.ts';

/** Says at `/ready` whether the graph answers. */
export function useReadiness(graph: Graph, log: Logger): Plugin {
  async function readiness(): Promise<Response> {
    try {
      await graph.ready();
      return Response.json({ ready: true });
    } catch (cause) {
      if (!(cause instanceof GraphUnavailableError)) log.error({ err: cause }, 'not ready');
      return Response.json({ ready: false }, { status: 503 });
    }
  }
  return {
    onRequest(event) {
      if (event.url.pathname !== '/ready') return undefined;
      return readiness().then((response) => {
        event.endResponse(response);
      });
    },
  };
}
