import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Question } from './answers/question.ts';
import { askOf, revisionHeader } from './ask.ts';
import { answerAsCsv } from './csv-result.ts';
import type { Downloads } from './downloads.ts';
import { respond } from './respond.ts';
import type { Site } from './site.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

interface Served {
  readonly endpoint: string;
  readonly schema: GraphQLSchema;
  readonly languages: readonly string[];
  readonly questions: readonly Question[];
  readonly downloads: Downloads;
  /** The text of a body, up to the limit of all bodies. */
  readonly read: (request: Request) => Promise<string>;
  /** When all that a page asks has to end, by what Node is to answer with. */
  readonly endingOf: (served: object) => Ending;
  /** What a page waits for before it is made of an answer. */
  readonly turn: () => Promise<void>;
}

interface Ending {
  readonly done: () => void;
}

/** Pages, pictures and documents beside the API, which they ask in this process. */
export function useWeb({ endpoint, schema, languages, questions, downloads, read, endingOf, turn }: Served): Plugin {
  let yoga: Parameters<NonNullable<Plugin['onYogaInit']>>[0]['yoga'];
  return {
    ...answerAsCsv(),
    onYogaInit(event) {
      yoga = event.yoga;
    },
    onRequest(event) {
      const { request, url, serverContext } = event;
      if (url.pathname === endpoint || !['GET', 'POST'].includes(request.method)) return undefined;
      let ending: Ending | undefined;
      const ask = askOf(async (params, at) => {
        ending ??= endingOf(serverContext);
        const headers = at === null ? {} : { [revisionHeader]: at };
        const asking = new Request(`http://localhost${endpoint}`, { method: 'POST', headers });
        const served = { ending: { ...ending, done: () => undefined } };
        const answer = await yoga.getResultForParams({ params, request: asking }, served);
        await turn();
        return answer;
      });
      const site: Site = { ask, schema, endpoint, version, languages, questions, downloads };
      return respond(site, request, url, read)
        ?.finally(() => ending?.done())
        .then((response) => {
          event.endResponse(response);
        });
    },
  };
}
