import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import Negotiator from 'negotiator';
import { shortHash } from './tag.ts';

const folder = new URL('./bundled/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
};
const packed = '.br';

interface Bundle {
  /** The path of its files, which load each other by their names; changes with any of them. */
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

let bundle: Bundle | undefined;

/** What `npm run bundle` has built, read when it is first asked for; undefined where nothing is built. */
function readBundle(): Bundle | undefined {
  if (bundle || !existsSync(folder)) return bundle;
  const files = new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  );
  bundle = { path: `/bundled/${shortHash(...[...files].flat())}/`, files };
  return bundle;
}

export function bundledPath(name: string): string | undefined {
  const { files, path } = readBundle() ?? {};
  return files?.has(name) ? `${path ?? ''}${name}` : undefined;
}

/** A file of the bundle, for good, as its address changes with it; packed where the client can take it so. */
export function bundledAt({ headers }: Request, pathname: string): Response | undefined {
  if (!pathname.startsWith('/bundled/')) return undefined;
  const { files, path = '' } = readBundle() ?? {};
  const name = pathname.slice(path.length);
  const plain = pathname.startsWith(path) ? files?.get(name) : undefined;
  if (!plain) return undefined;
  const small = files?.get(name + packed);
  const accepted = headers.get('accept-encoding');
  const isPacked = small && accepted !== null && isAccepted(accepted);
  return new Response(isPacked ? small : plain, {
    headers: {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
    },
  });
}

const isAccepted = (accepted: string): boolean =>
  new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(['br']).length > 0;
