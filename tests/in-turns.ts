/** So many at once and no more, as a driver has only so many connections. */
export async function inTurns<T, R>(all: readonly T[], ask: (each: T) => Promise<R>, size = 20): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < all.length; at += size)
    answers.push(...(await Promise.all(all.slice(at, at + size).map((each) => ask(each)))));
  return answers;
}
