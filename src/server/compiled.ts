import { execute, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** An operation that was answered before; compiled when it is asked again. */
interface Answered {
  compiled?: CompiledQuery | undefined;
}

/** What is compiled tells of the schema three times as slowly. */
const asksForSchema = /\b__(?:schema|type)\b/;

const answered = new WeakMap<DocumentNode, Map<string, Answered>>();

/**
 * Executes an operation as GraphQL.js does, three times as fast where it was answered before. Only an operation that
 * was answered without an error is compiled, as then it is known to keep within the limits; and an answer with an error
 * is asked of GraphQL.js again, from what was loaded already, so that all that clients see of errors is its own.
 */
export async function executeCompiled(args: ExecutionArgs): Promise<ExecutionResult> {
  const { document, operationName, rootValue, contextValue, variableValues } = args;
  const operations = answered.get(document) ?? new Map<string, Answered>();
  answered.set(document, operations);
  const name = operationName ?? '';
  const known = operations.get(name);
  if (known && !asksForSchema.test(document.loc?.source.body ?? '')) {
    if (!('compiled' in known)) known.compiled = compile(args);
    const result = await known.compiled?.query(rootValue, contextValue, variableValues);
    if (result && !result.errors) return result;
  }
  const result = await execute(args);
  if (!result.errors && !known) operations.set(name, {});
  return result;
}

function compile({ schema, document, operationName }: ExecutionArgs): CompiledQuery | undefined {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : undefined;
}
