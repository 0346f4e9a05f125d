/**
 * Starts to measure: how many milliseconds have been computed since. Where the machine does something else meanwhile
 * they are fewer than have passed, and never more, though other threads help.
 */
export function stopwatch(): () => number {
  const began = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - began, (user + system) / 1_000);
  };
}
