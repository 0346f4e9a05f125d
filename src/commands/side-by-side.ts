/** A place in two answers, and what each says there; null where it says nothing. */
export interface Contrast {
  readonly where: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every place where two answers differ, side by side. */
export function sideBySide(before: unknown, after: unknown): Contrast[] {
  const [old, now] = [new Map(placesOf(before)), new Map(placesOf(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((where) => ({ where, before: old.get(where) ?? null, after: now.get(where) ?? null }))
    .filter((each) => each.before !== each.after);
}

type Place = readonly [where: string, value: string];

/**
 * An item of a list stands by the first text it holds, such as its title, so that one more does not move all others;
 * the order of the list is a value of its own.
 */
function placesOf(value: unknown, path: readonly string[] = []): Place[] {
  const where = path.join(' › ');
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const names = items.map((item, at) => nameOf(item) ?? String(at + 1));
    const unique = new Set(names).size === names.length;
    return [
      [where, names.length > 0 ? names.join(', ') : 'none'],
      ...items.flatMap((item, at) =>
        isObject(item)
          ? placesOf(item, [...path, unique ? (names[at] ?? '') : String(at + 1)]).filter(
              ([, each]) => each !== names[at],
            )
          : [],
      ),
    ];
  }
  if (isObject(value)) return Object.entries(value).flatMap(([name, each]) => placesOf(each, [...path, name]));
  return value === null || value === undefined ? [] : [[where, textOf(value)]];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first text in an object, or in the first object within it; a plain value names itself. */
function nameOf(value: unknown): string | undefined {
  if (!isObject(value)) return value === null || value === undefined ? undefined : textOf(value);
  for (const each of Object.values(value)) {
    const name = typeof each === 'string' ? each : isObject(each) ? nameOf(each) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}
