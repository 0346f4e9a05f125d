import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { GraphUnavailableError, type Graph } from '../graph/port.ts';

/** Says at `/ready` whether the graph answers, from when what is warmed at the start is warm. */
export function useReadiness(graph: Graph, log: Logger, isWarm: () => boolean): Plugin {
  const notReady = () => Response.json({ ready: false }, { status: 503 });
  async function readiness(): Promise<Response> {
    if (!isWarm()) return notReady();
    try {
      await graph.ready();
      return Response.json({ ready: true });
    } catch (cause) {
      if (!(cause instanceof GraphUnavailableError)) log.error({ err: cause }, 'not ready');
      return notReady();
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
