import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { GraphQLError } from 'graphql';
import { refusal } from './refusal.ts';

/** The number of bytes of a request that are read, packed or unpacked. */
export const bodyLimit = 100_000;

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};
const utf8 = new TextDecoder('utf-8', { fatal: true });
const accepted = 'gzip, deflate, br';
const isUnpacked = (coding: string): coding is keyof typeof unpackers => Object.hasOwn(unpackers, coding);

/** The rest of a body that is too long is not waited for, so its connection cannot be used again. */
const tooLong = (found: string) =>
  refusal(413, `The request ${found}; at most ${bodyLimit} are read.`, { headers: { connection: 'close' } });

const broken = () => refusal(400, 'The body did not come to its end.', { code: 'CANCELLED' });

/** The text of a body, of known length or in chunks, packed or not. */
export async function textOf(request: Request): Promise<string> {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity' && !isUnpacked(coding))
    throw refusal(415, `The body comes as "${coding}". Send it as it is, or packed by one of: ${accepted}.`, {
      headers: { 'accept-encoding': accepted },
    });
  const bytes = await bytesOf(request).catch((error: unknown) => {
    throw error instanceof GraphQLError ? error : broken();
  });
  const unpacked = coding === 'identity' ? bytes : await unpack(bytes, coding);
  try {
    return utf8.decode(unpacked);
  } catch {
    throw refusal(400, 'The body is not text in UTF-8.');
  }
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  const { headers, body } = request;
  const declared = Number(headers.get('content-length') ?? 0);
  if (declared > bodyLimit) throw tooLong(`has ${declared} bytes`);
  // Node reads no more of a body than it declares.
  if (declared > 0) return new Uint8Array(await request.arrayBuffer());
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.length;
    if (length > bodyLimit) throw tooLong(`has more than ${bodyLimit} bytes`);
    chunks.push(value);
  }
}

async function unpack(bytes: Uint8Array, coding: keyof typeof unpackers): Promise<Uint8Array> {
  try {
    return await unpackers[coding](bytes, { maxOutputLength: bodyLimit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(`has more than ${bodyLimit} bytes when unpacked`);
    throw refusal(400, `The body says that it is packed by ${coding}, but is not.`);
  }
}
