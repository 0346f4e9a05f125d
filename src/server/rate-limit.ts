import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { forwarded, networkOf } from './address.ts';

export interface RateLimit {
  readonly requestsPerMinute: number;
  /** How many proxies in front of the server add the address that they saw to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** A client of Redis, in which servers share their counts; left out, each counts alone. */
  readonly store?: object;
}

/** What Yoga knows of a request that came through a socket. */
interface Served {
  readonly req?: IncomingMessage;
}

const seconds = 60;
/** What those who run the server ask. */
export const unlimited = ['/health', '/ready', '/metrics'];

/** By what a client is told apart: the network that the outermost of the trusted proxies saw, or that which connects. */
export function clientOf(request: Request, trustedProxies: number, peer = 'unknown'): string {
  return networkOf(forwarded(request.headers.get('x-forwarded-for'), trustedProxies) || peer);
}

function createLimiter({ requestsPerMinute, store }: RateLimit) {
  const alone = new RateLimiterMemory({ points: requestsPerMinute, duration: seconds });
  if (!store) return alone;
  return new RateLimiterRedis({
    storeClient: store,
    points: requestsPerMinute,
    duration: seconds,
    keyPrefix: 'tech-leadership-graph',
    // While Redis does not answer, each server counts alone.
    insuranceLimiter: alone,
  });
}

/** Refuses who asks too often, and tells everybody how often they may (draft-ietf-httpapi-ratelimit-headers). */
export function useRateLimit(limit: RateLimit): Plugin {
  const { requestsPerMinute, trustedProxies } = limit;
  const limiter = createLimiter(limit);
  const states = new WeakMap<Request, RateLimiterRes>();
  const wait = ({ msBeforeNext }: RateLimiterRes) => Math.ceil(msBeforeNext / 1_000);
  return {
    async onRequest(event) {
      const { request, url } = event;
      if (unlimited.includes(url.pathname)) return;
      const client = clientOf(request, trustedProxies, (event.serverContext as Served).req?.socket.remoteAddress);
      try {
        states.set(request, await limiter.consume(client));
      } catch (state) {
        if (!(state instanceof RateLimiterRes)) throw state;
        states.set(request, state);
        const message = `At most ${requestsPerMinute} requests a minute. Try again in ${wait(state)} s.`;
        const errors = [{ message, extensions: { code: 'RATE_LIMITED' } }];
        event.endResponse(Response.json({ errors }, { status: 429, headers: { 'retry-after': String(wait(state)) } }));
      }
    },
    onResponse({ request, response: { headers } }) {
      const state = states.get(request);
      if (!state) return;
      headers.set('ratelimit-policy', `"client";q=${requestsPerMinute};w=${seconds}`);
      headers.set('ratelimit', `"client";r=${state.remainingPoints};t=${wait(state)}`);
    },
  };
}
