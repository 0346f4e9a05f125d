import type { ExecutionResult } from 'graphql';
import PQueue from 'p-queue';
import { tooBusy } from '../../schema/errors.ts';
import { heavyFrom } from '../../schema/limits.ts';
import type { EndSignal } from '../graph/until-aborted.ts';

/** So many heavy operations run at once; so many more wait, in the order in which they came. */
const atOnce = 2;
const waiting = 50;

/** Lets an operation through at once, or, where it is heavy, when its turn has come; refuses it where too many wait. */
export function createHeavyQueue() {
  const queue = new PQueue({ concurrency: atOnce });
  return (complexity: number, signal: EndSignal, answer: () => Promise<ExecutionResult>) => {
    if (complexity < heavyFrom) return answer();
    if (queue.size >= waiting) return Promise.resolve({ errors: [tooBusy()] });
    const left = new AbortController();
    const leave = () => {
      left.abort(signal.reason);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave);
    return queue.add(answer, { signal: left.signal });
  };
}
