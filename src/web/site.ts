import type { GraphQLSchema } from 'graphql';
import type { Question } from './answers/question.ts';
import type { Ask } from './ask.ts';
import type { Downloads } from './downloads.ts';
import type { Format } from './format.ts';
import type { ForeignTitles } from './pages/language.ts';
import type { CardProps } from './pictures/card.tsx';

/** What every page may draw on. */
export interface Site {
  readonly ask: Ask;
  readonly schema: GraphQLSchema;
  /** The path of the GraphQL endpoint, where GraphiQL is, too. */
  readonly endpoint: string;
  /** Those, beside English, in which titles are known, by their two letters. */
  readonly languages: readonly string[];
  readonly questions: readonly Question[];
  readonly version: string;
  readonly downloads: Downloads;
  /** Titles that the answers to this visit brought in the visitor's language. */
  readonly foreign?: ForeignTitles;
}

/** A request for a page. */
export interface Visit {
  readonly url: URL;
  /** What a form sends in the body; empty where nothing was sent. */
  readonly form: URLSearchParams;
  /** The variable parts of its path, decoded. */
  readonly parts: readonly string[];
  readonly accept: string | null;
  readonly acceptLanguage: string | null;
  readonly acceptEncoding: string | null;
  /** The format named by the ending of its path. */
  readonly ending: Format | undefined;
}

/** What a visit gets. */
export interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** What a card says of it, where it is a page. */
  readonly card?: CardProps;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where a visit is to go instead. */
export interface Redirection {
  readonly location: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Responder = (site: Site, visit: Visit) => Reply | Redirection | Promise<Reply | Redirection>;
