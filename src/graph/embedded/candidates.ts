import MiniSearch from 'minisearch';
import { normalizeName } from '../names.ts';
import { isBeginning, typingErrors, type Candidate } from '../ranking.ts';
import type { Dataset } from '../stored.ts';

interface Indexed {
  readonly id: number;
  readonly names: string;
}

/** MiniSearch counts two edits for letters that changed places, `rank` one. */
const typing = { fuzzy: (word: string) => 2 * typingErrors(word), prefix: isBeginning } as const;

/** Finds every record with a name that may be like a text, for `rank` to order. */
export function candidatesOf({ nodes }: Pick<Dataset, 'nodes'>): (text: string) => Candidate[] {
  const named = nodes.map(({ label, key, properties }) => ({ label, key, names: texts(properties.names) }));
  const index = new MiniSearch<Indexed>({ fields: ['names'], searchOptions: typing });
  index.addAll(named.map(({ names }, id) => ({ id, names: names.join(' ') })));
  return (text) => index.search(normalizeName(text)).flatMap(({ id }) => named[Number(id)] ?? []);
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
