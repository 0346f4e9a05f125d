import { expect } from 'vitest';
import type { Api } from '../api.ts';

interface Found {
  readonly kind: string;
  readonly key: string;
  readonly score: number;
}

export const named = ({ kind, key }: Found) => `${kind}:${key}`;

/** What a search finds: all hits, or the first one as `ROLE:cio`. */
export const searching = (api: () => Api) => {
  const search = async (text: string, rest: { kinds?: readonly string[]; first?: number } = {}): Promise<Found[]> => {
    const { data, errors } = await api().ask(
      'query ($text: String!, $kinds: [RecordKind!], $first: Int! = 1) { search(text: $text, kinds: $kinds, first: $first) { kind key score } }',
      { text, ...rest },
    );
    expect(errors).toBeUndefined();
    return data.search as Found[];
  };
  const first = async (text: string, kinds?: readonly string[]) =>
    (await search(text, kinds ? { kinds } : {})).map(named).join();
  return { search, first };
};
