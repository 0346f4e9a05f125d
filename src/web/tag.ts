import { createHash } from 'node:crypto';

/** Sixteen signs that change with any of the parts. */
export function shortHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 16);
}

type Headers = Readonly<Record<string, string>>;

/** A response that bears a tag; who has it already is told that it still holds. */
export function tagged(
  request: Request,
  tag: string,
  headers: Headers,
  respond: (headers: Headers) => Response,
): Response {
  const all = { ...headers, etag: tag };
  const known = request.headers.get('if-none-match');
  const isKnown = known !== null && (known.trim() === '*' || known.includes(tag));
  return isKnown ? new Response(null, { status: 304, headers: all }) : respond(all);
}
