import { z } from 'zod';
import type { App } from '../server/app.ts';
import { ask } from './ask.ts';
import { CommandError } from './error.ts';
import { columns } from './wording.ts';

export interface SearchOptions {
  readonly json: boolean;
  readonly first: number;
  /** The language of the text; told from it where left out. */
  readonly language?: string;
}

const query = /* GraphQL */ `
  query Search($text: String!, $first: Int!, $language: String) {
    search(text: $text, first: $first, language: $language) {
      kind
      key
      title
      score
      matched
    }
  }
`;

const shape = z.object({
  search: z.array(
    z.object({ kind: z.string(), key: z.string(), title: z.string(), score: z.number(), matched: z.string() }),
  ),
});

/** Records whose names are like a text, as a table or as JSON. */
export async function search(app: App, text: string, { json, ...how }: SearchOptions): Promise<string> {
  const { search: found } = await ask(app, query, { text, ...how }, shape);
  if (found.length === 0) throw new CommandError(`No record has a name like "${text}".`);
  if (json) return JSON.stringify(found, null, 2);
  return columns(found.map(({ kind, key, title }) => [kind.toLowerCase().replaceAll('_', ' '), key, title])).join('\n');
}
