import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAddressed } from './address.ts';
import type { App } from './app.ts';

export interface Listening {
  readonly url: string;
  /** Takes no more connections, finishes what is in flight, at most `within` milliseconds. */
  stop(within?: number): Promise<void>;
}

/** Milliseconds for which an idle connection is kept: longer than proxies keep theirs, or they would ask one that closes. */
const keptFor = 75_000;

/** Milliseconds within which a request must have come, its headers and its body; looked at every so many. */
const coming = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };

export async function listen(
  app: App,
  { port, host, trustedProxies = 0 }: { port: number; host?: string | undefined; trustedProxies?: number },
): Promise<Listening> {
  const server = createServer({ ...coming, keepAliveTimeout: keptFor }, (request, response) => {
    if (isAddressed(request, trustedProxies)) void app(request, response);
    else response.writeHead(400, { connection: 'close' }).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host === undefined || host === '::' || host === '0.0.0.0' ? 'localhost' : host}:${String(address.port)}`,
    stop: (within = 10_000) => stop(server, within),
  };
}

function stop(server: Server, within: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      server.closeAllConnections();
    }, within);
    server.close((error) => {
      clearTimeout(late);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
    // Connections that answer now are idle afterwards.
    server.keepAliveTimeout = 1;
  });
}
