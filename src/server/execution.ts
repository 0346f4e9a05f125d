import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import { weigh } from '../../schema/complexity.ts';
import { cancelled, timedOut, unavailable } from '../../schema/errors.ts';
import { oneState } from '../graph/one-state.ts';
import { createTurns } from '../graph/turns.ts';
import { untilAborted } from '../graph/until-aborted.ts';
import { askedRevisions } from './asked-revision.ts';
import { executeCompiled } from './compiled.ts';
import { createHeavyQueue } from './heavy-queue.ts';
import { notBegun } from './refusal.ts';
import { withoutSkipped } from './skipped.ts';
import type { States } from './states.ts';
import { revisionHeader } from '../web/ask.ts';

const attempts = 5;

/** Milliseconds that one operation may compute, all its fields and aliases together. */
const computingLimit = 3_000;

/** `res` is what Node is to answer with; pages ask in this process, without it. */
interface Served {
  readonly request: Request;
  readonly res?: ServerResponse;
}

interface Execution {
  readonly states: States;
  /** Milliseconds after which an operation is given up. */
  readonly within: number;
}

/**
 * Answers each operation from one state of the data, the one it asks for or the current one, and tells which: where a sync ended between two of its statements, it is read
 * again. Its work ends, in the database, too, when it takes too long and when its client has gone.
 * Fields keep the order asked for; Yoga's own executor writes them as they resolve.
 */
export function useExecution({ states, within }: Execution): Plugin<Context> {
  const queued = createHeavyQueue();
  const answeredFrom = new WeakMap<Request, string>();

  async function answer(args: ExecutionArgs, signal: AbortSignal): Promise<ExecutionResult> {
    const { graph, projections } = await states.of(askedRevisions(args));
    const context = args.contextValue as Served;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const turns = createTurns(computingLimit, signal);
      const state = oneState(graph, projections, { signal, compute: turns.compute });
      const own = { ...state, turns, versions: states.list };
      const result = await executeCompiled({ ...args, contextValue: { ...context, ...own } });
      if (state.mixed()) continue;
      const revision = state.revision();
      if (revision !== undefined) answeredFrom.set(context.request, revision);
      return result;
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
      if (error instanceof GraphQLError) return { errors: [notBegun(error)] };
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
    onResponse({ request, response }) {
      const revision = answeredFrom.get(request);
      if (revision !== undefined) response.headers.set(revisionHeader, revision);
    },
  };
}
