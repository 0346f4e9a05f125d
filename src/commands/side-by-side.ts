/** A place in two answers, and what each says there; null where it says nothing. */
export interface Contrast {
  readonly where: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every place where two answers differ, side by side; of long lists only where they part. */
export function sideBySide(before: unknown, after: unknown): Contrast[] {
  const [old, now] = [new Map(placesOf(before)), new Map(placesOf(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((where) => contrast(where, old.get(where), now.get(where)))
    .filter((each) => each.before !== each.after);
}

type Value = string | readonly string[];
type Place = readonly [where: string, value: Value];

function contrast(where: string, before: Value | undefined, after: Value | undefined): Contrast {
  const [old, now] = parted(before, after).map(shown);
  // A question that is refused has no answer, and one that is answered no refusal.
  const absent = where === 'refused' ? 'answered' : null;
  return { where, before: old ?? absent, after: now ?? absent };
}

const shown = (value: Value | undefined): string | undefined =>
  value === undefined || typeof value === 'string' ? value : value.length > 0 ? value.join(', ') : 'none';

/** As many items as two lists have alike at either end before it is worth counting them. */
const many = 4;

function parted(before: Value | undefined, after: Value | undefined): readonly (Value | undefined)[] {
  if (typeof before !== 'object' || typeof after !== 'object') return [before, after];
  const shorter = Math.min(before.length, after.length);
  const alike = (at: number) => before.at(at) === after.at(at);
  let head = 0;
  while (head < shorter && alike(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && alike(-tail - 1)) tail += 1;
  const end = (count: number, items: readonly string[]) => (count < many ? items : [`${String(count)} alike`]);
  return [before, after].map((list) => [
    ...end(head, list.slice(0, head)),
    ...list.slice(head, list.length - tail),
    ...end(tail, list.slice(list.length - tail)),
  ]);
}

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
      [where, names],
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
