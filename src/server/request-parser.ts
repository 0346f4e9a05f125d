import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';
import { textOf } from './request-body.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fromJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, `${what} is not valid JSON.`);
  }
}

function paramsOf(fields: unknown): GraphQLParams {
  if (Array.isArray(fields))
    throw refusal(400, 'Batching is not supported. Send each operation in a request of its own.');
  if (!isObject(fields)) throw refusal(400, 'The body is not a JSON object: it is, for example, {"query": "{ … }"}.');
  const { operationName } = fields;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw refusal(400, '"operationName" is not text.');
  return fields;
}

/** An empty parameter counts as left out, as forms send them. */
function fromPairs(pairs: URLSearchParams): GraphQLParams {
  const given = new Map([...pairs].filter(([, value]) => value !== ''));
  const json = (name: string) => {
    const text = given.get(name);
    return text === undefined ? {} : { [name]: fromJson(`"${name}"`, text) };
  };
  const text = (name: string) => (given.has(name) ? { [name]: given.get(name) } : {});
  return paramsOf({ ...text('query'), ...text('operationName'), ...json('variables'), ...json('extensions') });
}

/** Media types of a body; they know no case. */
const readers: ReadonlyMap<string, (text: string) => GraphQLParams> = new Map([
  ['application/json', (text) => paramsOf(fromJson('The body', text))],
  ['application/graphql+json', (text) => paramsOf(fromJson('The body', text))],
  ['application/graphql', (text) => ({ query: text })],
  ['application/x-www-form-urlencoded', (text) => fromPairs(new URLSearchParams(text))],
]);
const readable = [...readers.keys()].join(', ');

async function fromBody(request: Request): Promise<GraphQLParams> {
  const given = request.headers.get('content-type') ?? '';
  const [type = '', ...parameters] = given
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const read = readers.get(type);
  if (!read)
    throw refusal(415, `A body of the type "${type}" is not read. Send one of: ${readable}.`, {
      headers: { 'accept-post': readable },
    });
  const charset = parameters.find((each) => each.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset))
    throw refusal(415, `A body in the charset ${charset} is not read. Send it in UTF-8.`);
  return read(await textOf(request));
}

/** What a request asks, whichever way it is sent; what is malformed is refused with what is wrong. */
export function useRequestParser(): Plugin {
  return {
    onRequestParse(event) {
      const { request, url } = event;
      if (request.method === 'GET') event.setRequestParser(() => fromPairs(url.searchParams));
      if (request.method === 'POST') event.setRequestParser(() => fromBody(request));
    },
    onParams({ params }) {
      if (!params.query) throw refusal(400, 'There is no "query": send a GraphQL document by this name.');
    },
  };
}
