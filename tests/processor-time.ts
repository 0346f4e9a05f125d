import { existsSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Where Linux tells what the main thread has worked, in nanoseconds first. */
const ofMainThread = `/proc/self/task/${String(process.pid)}/schedstat`;

/** The same as `processorWatch`, but of the main thread alone where that is asked and the system tells it. */
export function mainThreadWatch(): () => number {
  if (!isMainThread || !existsSync(ofMainThread)) return processorWatch();
  const worked = () => Number(readFileSync(ofMainThread, 'utf8').split(' ')[0]) / 1e6;
  const began = worked();
  return () => worked() - began;
}

/** Starts to measure: how many milliseconds the processor has worked for this process since. */
export function processorWatch(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
}

/** Milliseconds that the processor works for this process, for each of some turns of a work. */
export async function processorTimes(work: () => Promise<unknown>, turns: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const worked = processorWatch();
    await work();
    times.push(worked());
  }
  return times;
}

/** The least of those times, as the rest is other work of the process; asked for until it is below a bound, ten times at most. */
export async function leastTime(work: () => Promise<unknown>, bound: number): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < 10 && least >= bound; turn += 1)
    least = Math.min(least, ...(await processorTimes(work, 1)));
  return least;
}

/** Milliseconds, by a watch, of the longest turn of the event loop until a work is done. */
export async function longestTurn(work: () => Promise<unknown>, watch: () => () => number): Promise<number> {
  let longest = 0;
  const state = { isDone: false };
  const done = work().finally(() => (state.isDone = true));
  while (!state.isDone) {
    const worked = watch();
    await new Promise((resolve) => setImmediate(resolve));
    longest = Math.max(longest, worked());
  }
  await done;
  return longest;
}
