import { addTo, groupBy } from '../../graph/group-by.ts';
import { compareText, normalizeName } from '../../graph/names.ts';
import type { WrittenRecord } from '../../seed/packs/read-pack.ts';

/** What became of an entry of a classification in its next version. */
export type Fate =
  /** It goes on, perhaps by another key. */
  | { readonly to: WrittenRecord; readonly told: 'same' | 'by address' | 'by title' | 'as decided' }
  /** Several took its place. */
  | { readonly split: readonly WrittenRecord[] }
  /** Nothing is known to have taken its place; entries that bear its name may. */
  | { readonly retired: true; readonly perhaps: readonly WrittenRecord[] };

export type Named = Pick<WrittenRecord, 'label' | 'key'>;

export const idOf = ({ label, key }: Named): string => `${label}:${key}`;

/** One row of what the publisher or the researcher says became of an entry; `to` is empty where nothing did. */
export interface Decision {
  readonly from: string;
  readonly to: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const titleOf = ({ fields }: WrittenRecord): string => normalizeName(text(fields.title));

/** By what an entry is the same one in every version; undefined where its vocabulary gives it nothing but a name. */
function identityOf({ fields: { uri, scheme, code } }: WrittenRecord): string | undefined {
  if (typeof uri === 'string') return uri;
  return typeof code === 'string' ? `${text(scheme)} ${code}` : undefined;
}

/** Without an address or a code, the key alone says what is the same. */
function identified(each: WrittenRecord): string {
  const identity = identityOf(each);
  return identity === undefined ? idOf(each) : `${each.label} ${identity}`;
}

const namesOf = ({ fields: { title, aliases, alternativeTitles } }: WrittenRecord): string[] =>
  [title, aliases, alternativeTitles]
    .flat()
    .filter((name) => typeof name === 'string')
    .map(normalizeName);

/**
 * The fate of every entry of a version in the next: as decided; or that which has its address or code; or, where neither
 * knows one, its key; or the only one of its title that is new. Of all others it is for a person to decide.
 */
export function fatesOf(
  before: readonly WrittenRecord[],
  after: readonly WrittenRecord[],
  decisions: readonly Decision[],
): ReadonlyMap<string, Fate> {
  const byId = new Map(after.map((each) => [idOf(each), each]));
  const byIdentity = new Map(after.map((each) => [identified(each), each]));
  const known = new Set(before.map(identified));
  const fresh = after.filter((each) => !known.has(identified(each)));
  const freshByTitle = groupBy(fresh, (each) => `${each.label} ${titleOf(each)}`);
  const freshByName = namesake(fresh);
  const decided = decisionsOn(before, after, decisions);

  function fateOf(entry: WrittenRecord): Fate {
    const own = decided.get(idOf(entry));
    if (own) {
      const [first, ...others] = own;
      if (!first) return { retired: true, perhaps: [] };
      return others.length > 0 ? { split: own } : { to: first, told: 'as decided' };
    }
    const byKey = byId.get(idOf(entry));
    const unnumbered = byKey && (identityOf(entry) === undefined || identityOf(byKey) === undefined);
    const same = byIdentity.get(identified(entry)) ?? (unnumbered ? byKey : undefined);
    if (same) return { to: same, told: same.key === entry.key ? 'same' : 'by address' };
    const [namesakeByTitle, ...more] = freshByTitle.get(`${entry.label} ${titleOf(entry)}`) ?? [];
    if (namesakeByTitle && more.length === 0) return { to: namesakeByTitle, told: 'by title' };
    const perhaps = freshByName(entry);
    return perhaps.length > 1 ? { split: perhaps } : { retired: true, perhaps };
  }

  return new Map(before.map((entry) => [idOf(entry), fateOf(entry)]));
}

/** The entries that share a name with another, those of its very title first. */
function namesake(entries: readonly WrittenRecord[]): (of: WrittenRecord) => readonly WrittenRecord[] {
  const byName = new Map<string, WrittenRecord[]>();
  for (const entry of entries)
    for (const name of new Set(namesOf(entry))) addTo(byName, `${entry.label} ${name}`, entry);
  return (of) => {
    const found = new Set(namesOf(of).flatMap((name) => byName.get(`${of.label} ${name}`) ?? []));
    const first = (each: WrittenRecord) => (titleOf(each) === titleOf(of) ? 0 : 1);
    return [...found].sort((a, b) => first(a) - first(b) || compareText(a.key, b.key));
  };
}

/** What was decided, by entry; throws where a row names none of the version it speaks of. */
function decisionsOn(
  before: readonly WrittenRecord[],
  after: readonly WrittenRecord[],
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly WrittenRecord[]> {
  const old = spelt(before);
  const now = spelt(after);
  const decided = new Map<string, WrittenRecord[]>();
  for (const { from, to } of decisions) {
    const entry = old.get(from);
    if (!entry) throw new Error(`"${from}" is no key, address or code of the version before`);
    const id = idOf(entry);
    const next = to === '' ? undefined : now.get(to);
    if (to !== '' && !next) throw new Error(`"${to}" is no key, address or code of the version after`);
    decided.set(id, [...(decided.get(id) ?? []), ...(next ? [next] : [])]);
  }
  return decided;
}

/** Entries by whatever names them in a table of correspondences. */
const spelt = (entries: readonly WrittenRecord[]): ReadonlyMap<string, WrittenRecord> =>
  new Map(
    entries.flatMap((each) =>
      [each.key, text(each.fields.uri), text(each.fields.code)].map((name) => [name, each] as const),
    ),
  );
