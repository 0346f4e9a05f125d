import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { weigh } from '../../schema/complexity.ts';
import { cancelled, timedOut, unavailable } from '../../schema/errors.ts';
import { oneState } from '../graph/one-state.ts';
import type { Graph } from '../graph/port.ts';
import type { Projections } from '../graph/projection.ts';
import { createTurns } from '../graph/turns.ts';
import { untilAborted } from '../graph/until-aborted.ts';
import { executeCompiled } from './compiled.ts';
import { createHeavyQueue } from './heavy-queue.ts';
import { notBegun } from './refusal.ts';
import { withoutSkipped } from './skipped.ts';

const attempts = 5;

/** Milliseconds that one operation may compute, all its fields and aliases together. */
const computingLimit = 3_000;

/** What Node is to answer with; pages ask in this process, without it. */
interface Served {
  readonly res?: ServerResponse;
}

interface Execution {
  readonly graph: Graph;
  readonly projections: Projections;
  /** Milliseconds after which an operation is given up. */
  readonly within: number;
}

/**
 * Answers each operation from one state of the data: where a sync ended between two of its statements, it is read
 * again. Its work ends, in the database, too, when it takes too long and when its client has gone.
 * Fields keep the order asked for; Yoga's own executor writes them as they resolve.
 */
export function useExecution({ graph, projections, within }: Execution): Plugin {
  const queued = createHeavyQueue();

  async function answer(args: ExecutionArgs, signal: AbortSignal): Promise<ExecutionResult> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const turns = createTurns(computingLimit, signal);
      const state = oneState(graph, projections, { signal, compute: turns.compute });
      const own = { ...state, turns };
      const result = await executeCompiled({ ...args, contextValue: { ...(args.contextValue as object), ...own } });
      if (!state.mixed()) return result;
    }
    return { errors: [unavailable()] };
  }

  async function bounded(given: ExecutionArgs): Promise<ExecutionResult> {
    const args = { ...given, document: withoutSkipped(given) };
    const { complexity, fault } = weigh(args);
    if (fault) return { errors: [notBegun(fault)] };
    // To listen to the signal of Yoga's request would cost a fifth of a small answer.
    const { res } = args.contextValue as Served;
    const end = new AbortController();
    // Every statement of the operation listens for its end.
    setMaxListeners(0, end.signal);
    const leave = () => {
      end.abort(cancelled());
    };
    const timer = setTimeout(() => {
      end.abort(timedOut(within));
    }, within);
    res?.once('close', leave);
    try {
      const answered = queued(complexity, end.signal, () => answer(args, end.signal));
      return await untilAborted(answered, end.signal);
    } catch (error) {
      if (end.signal.aborted) return { errors: [end.signal.reason as GraphQLError] };
      throw error;
    } finally {
      clearTimeout(timer);
      res?.off('close', leave);
    }
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(bounded);
    },
  };
}
