/**
 * Tells for how many milliseconds the process has computed since. What the machine did meanwhile for other programs does
 * not count, nor do the other threads of this one.
 */
export function stopwatch(): () => number {
  const began = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - began, (user + system) / 1_000);
  };
}
