import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import { complexityFault } from '../../schema/complexity.ts';
import { unavailable } from '../../schema/errors.ts';
import { oneState } from '../graph/one-state.ts';
import type { Graph } from '../graph/port.ts';
import type { Projections } from '../graph/projection.ts';
import { executeCompiled } from './compiled.ts';
import { notBegun } from './refusal.ts';
import { withoutSkipped } from './skipped.ts';

const attempts = 5;

/**
 * Answers each operation from one state of the data: where a sync ended between two of its statements, it is read
 * again. Fields keep the order asked for; Yoga's own executor writes them as they resolve.
 */
export function useExecution(graph: Graph, projections: Projections): Plugin<Context> {
  async function answer(given: ExecutionArgs) {
    const args = { ...given, document: withoutSkipped(given) };
    const fault = complexityFault(args);
    if (fault) return { errors: [notBegun(fault)] };
    const { signal } = (given.contextValue as { readonly request: Request }).request;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const state = oneState(graph, projections, signal);
      const contextValue = { ...(args.contextValue as object), ...state, signal };
      const result = await executeCompiled({ ...args, contextValue });
      if (!state.mixed()) return result;
    }
    return { errors: [unavailable()] };
  }
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(answer);
    },
  };
}
