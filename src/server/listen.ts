import { createServer, type IncomingMessage, type Server } from 'node:http';
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

/** Milliseconds within which a client must send. */
interface Patience {
  /** The headers of a request, on a connection that has just been opened, too. */
  readonly headers: number;
  /** All of a request. */
  readonly whole: number;
  /** What is left of a request that is answered already; nobody reads it. */
  readonly rest: number;
}

interface Place {
  readonly port: number;
  readonly host?: string | undefined;
  readonly trustedProxies?: number;
  readonly patience?: Patience;
}

const usual: Patience = { headers: 10_000, whole: 30_000, rest: 2_000 };

export async function listen(
  app: App,
  { port, host, trustedProxies = 0, patience = usual }: Place,
): Promise<Listening> {
  const settings = {
    headersTimeout: patience.headers,
    requestTimeout: patience.whole,
    connectionsCheckingInterval: patience.headers / 5,
    keepAliveTimeout: keptFor,
  };
  const server = createServer(settings, (request, response) => {
    response.once('finish', () => {
      if (!request.complete) closeSoon(request, patience.rest);
    });
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

/** Ends the connection of a request that goes on, but not before its client can have read the answer. */
function closeSoon(request: IncomingMessage, within: number): void {
  const { socket } = request;
  const late = setTimeout(() => socket.destroy(), within);
  const settled = () => {
    clearTimeout(late);
    request.off('end', settled);
    socket.off('close', settled);
  };
  request.once('end', settled);
  socket.once('close', settled);
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
