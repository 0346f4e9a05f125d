import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** What the outermost of the trusted proxies added to a header; what stands before it is the client's own claim. */
export function forwarded(header: string | string[] | null | undefined, trustedProxies: number): string | undefined {
  const added = [header ?? []].flat().join().split(',');
  return trustedProxies > 0 ? added.at(-trustedProxies)?.trim() : undefined;
}

/**
 * Whether a request has an address: its host is one, and its target becomes a path, whichever form it came in (RFC 9112,
 * section 3.2). Where a trusted proxy took it by TLS, its address is one of HTTPS.
 */
export function isAddressed(request: IncomingMessage & { protocol?: string }, trustedProxies: number): boolean {
  const { headers, url = '/' } = request;
  if (headers.host !== undefined && !hostForm.test(headers.host)) return false;
  if (!url.startsWith('/')) {
    if (!URL.canParse(url)) return false;
    const { pathname, search } = new URL(url);
    request.url = pathname + search;
  }
  if (forwarded(headers['x-forwarded-proto'], trustedProxies) === 'https') request.protocol = 'https';
  return URL.canParse(`http://${headers.host ?? 'localhost'}${request.url ?? ''}`);
}

/** The network of a client: of IPv6 its first 64 bits, which one client has to itself. Ports and zones do not count. */
export function networkOf(address: string): string {
  const bare = address
    .replace(/^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const [head = [], tail = []] = new URL(`http://[${bare}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
