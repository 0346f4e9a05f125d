import { formatResult } from '@graphiql/toolkit';
import { Kind, parse, type ExecutionResult } from 'graphql';

/** An operation as it was sent, whatever has been typed since. */
export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | null | undefined;
}

const remembered = 50;
const asked = new Map<string, Asked>();

/** What was asked for an answer that an editor shows. */
export const askedFor = (response: string | null): Asked | undefined => asked.get(response ?? '');

export async function send(operation: Asked, headers: Readonly<Record<string, string>> = {}): Promise<ExecutionResult> {
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: { accept: 'application/json', ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as ExecutionResult;
}

/** GraphiQL learns an operation's name a moment after it is written; until then it asks for one that is there no more. */
function rightlyNamed(operation: Asked): Asked {
  const names = namesIn(operation.query);
  return names?.includes(operation.operationName ?? '') === false
    ? { ...operation, operationName: undefined }
    : operation;
}

/** The names of the operations of a document; undefined where it is none. */
function namesIn(query: string): readonly string[] | undefined {
  try {
    return parse(query).definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION && each.name ? [each.name.value] : [],
    );
  } catch {
    return undefined;
  }
}

export async function sendAndRemember(written: Asked, headers?: Readonly<Record<string, string>>) {
  const operation = rightlyNamed(written);
  const result = await send(operation, headers);
  asked.set(formatResult(result), operation);
  const [oldest] = asked.keys();
  if (asked.size > remembered && oldest !== undefined) asked.delete(oldest);
  return result;
}
