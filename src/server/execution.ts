import { GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { weigh } from '../../schema/complexity.ts';
import { unavailable } from '../../schema/errors.ts';
import { oneState } from '../graph/one-state.ts';
import { createTurns } from '../graph/turns.ts';
import { untilAborted, type EndSignal } from '../graph/until-aborted.ts';
import { askedRevisions } from './asked-revision.ts';
import { breathe } from './breath.ts';
import { executeCompiled } from './compiled.ts';
import { endingOf, type Ending, type Served } from './ending.ts';
import { createHeavyQueue } from './heavy-queue.ts';
import { notBegun } from './refusal.ts';
import { withoutSkipped } from './skipped.ts';
import type { States } from './states.ts';
import { revisionHeader } from '../web/ask.ts';

const attempts = 5;

/** Milliseconds that one operation may compute, all its fields and aliases together. */
const computingLimit = 3_000;

/** What a page asks ends with the page, whatever else it asks. */
interface Asked extends Served {
  readonly request: Request;
  readonly ending?: Ending;
}

interface Execution {
  readonly states: States;
  /** Milliseconds after which an operation is given up. */
  readonly within: number;
}

/**
 * Answers each operation from one state of the data, the one it asks for or the current one, and tells which: where a
 * sync ended between two of its statements, it is read again. Its work ends, in the database, too, when it takes too long and when its client has gone.
 * Fields keep the order asked for; Yoga's own executor writes them as they resolve.
 */
export function useExecution({ states, within }: Execution): Plugin {
  const queued = createHeavyQueue();
  const answeredFrom = new WeakMap<Request, string>();

  async function answer(args: ExecutionArgs, signal: EndSignal): Promise<ExecutionResult> {
    const { graph, projections } = await states.of(askedRevisions(args));
    const context = args.contextValue as Asked;
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
    const context = args.contextValue as Asked;
    const { signal, done } = context.ending ?? endingOf(within, context);
    try {
      const answered = queued(complexity, signal, async () => {
        await breathe();
        return answer(args, signal);
      });
      return await untilAborted(answered, signal);
    } catch (error) {
      if (signal.aborted) return { errors: [signal.reason as GraphQLError] };
      if (error instanceof GraphQLError) return { errors: [notBegun(error)] };
      throw error;
    } finally {
      done();
      await breathe();
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
