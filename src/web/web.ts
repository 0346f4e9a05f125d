import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Question } from './answers/question.ts';
import { askOf } from './ask.ts';
import { answerAsCsv } from './csv-result.ts';
import { respond } from './respond.ts';
import type { Site } from './site.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

interface Served {
  readonly endpoint: string;
  readonly schema: GraphQLSchema;
  readonly questions: readonly Question[];
  /** The text of a body, up to the limit of all bodies. */
  readonly read: (request: Request) => Promise<string>;
}

/** Pages, pictures and documents beside the API, which they ask in this process. */
export function useWeb({ endpoint, schema, questions, read }: Served): Plugin {
  let site: Site | undefined;
  return {
    ...answerAsCsv(),
    onYogaInit({ yoga }) {
      const ask = askOf((params) => {
        const request = new Request(`http://localhost${endpoint}`, { method: 'POST' });
        return yoga.getResultForParams({ params, request }, {});
      });
      site = { ask, schema, endpoint, version, questions };
    },
    onRequest(event) {
      const { request, url } = event;
      if (!site || url.pathname === endpoint || !['GET', 'POST'].includes(request.method)) return undefined;
      return respond(site, request, url, read)?.then((response) => {
        event.endResponse(response);
      });
    },
  };
}
