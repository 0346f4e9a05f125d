import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import Negotiator from 'negotiator';

/** Shorter bodies fit a packet anyway. */
const worthwhile = 1_000;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const packers = {
  br: (body: Uint8Array) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Uint8Array) => zip(body),
};
type Coding = keyof typeof packers;
const codings = Object.keys(packers) as Coding[];

/** The published types know nothing of the option that decides between codings of the same weight. */
interface Preferring {
  encoding(available: readonly string[], options: { readonly preferred: readonly string[] }): string | undefined;
}

/** Which coding the client likes best, its weights regarded; undefined: none. */
function codingFor({ headers }: Request): Coding | undefined {
  const accepted = headers.get('accept-encoding');
  if (accepted === null) return undefined;
  const negotiator: Preferring = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const best = negotiator.encoding([...codings, 'identity'], { preferred: codings });
  return codings.find((coding) => coding === best);
}

/** Whether a body cannot be made smaller. */
const isPacked = ({ headers }: Response): boolean =>
  headers.has('content-encoding') || headers.get('content-type') === 'image/png';

const pack = async (coding: Coding, body: Uint8Array) => new Uint8Array(await packers[coding](body));

/** Packs every body that gains by it; a body that comes packed is left alone. */
export function useCompression(): Plugin {
  return {
    onResponse(event) {
      const { request, response } = event;
      const coding = codingFor(request);
      if (coding === undefined || !response.body || isPacked(response)) return undefined;
      return packed(coding, response).then((each) => {
        event.setResponse(each);
      });
    },
  };
}

async function packed(coding: Coding, response: Response): Promise<Response> {
  const { status, headers } = response;
  const body = new Uint8Array(await response.arrayBuffer());
  headers.delete('content-length');
  if (body.length < worthwhile) return new Response(body, { status, headers });
  headers.set('content-encoding', coding);
  const tag = headers.get('etag');
  // Packed bytes differ from those that a strong tag was made for (RFC 9110, section 8.8.1).
  if (tag?.startsWith('"')) headers.set('etag', `W/${tag}`);
  return new Response(await pack(coding, body), { status, headers });
}
