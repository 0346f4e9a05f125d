import { isObjectType, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import Negotiator from 'negotiator';
import type { Ask } from '../ask.ts';
import type { Redirection, Reply, Responder, Visit } from '../site.ts';

const english = 'en';

/** Titles of a page that are not English. */
export interface ForeignTitles {
  readonly language: string;
  readonly titles: ReadonlySet<string>;
}

/** What the address asks for, else what the browser likes best. */
function languageOf(languages: readonly string[], { url, acceptLanguage }: Visit): string {
  const known = [english, ...languages];
  const asked = url.searchParams.get('lang');
  if (asked !== null) return known.find((each) => each === asked) ?? english;
  return new Negotiator({ headers: { 'accept-language': acceptLanguage ?? english } }).language(known) ?? english;
}

const inEnglish = 'titleInEnglish';

/** The query with every title that is known in several languages asked for in one, and in English beside it. */
function translated(schema: GraphQLSchema, query: string, language: string): string {
  const types = new TypeInfo(schema);
  const document = visit(
    parse(query),
    visitWithTypeInfo(types, {
      SelectionSet({ kind, selections }) {
        const type = types.getParentType();
        if (!isObjectType(type) || !type.getFields().title?.args.some(({ name }) => name === 'language'))
          return undefined;
        const asked = selections.flatMap((each) => {
          if (each.kind !== Kind.FIELD || each.name.value !== 'title' || each.alias) return [each];
          const own = {
            ...each,
            arguments: [
              {
                kind: Kind.ARGUMENT,
                name: { kind: Kind.NAME, value: 'language' },
                value: { kind: Kind.STRING, value: language },
              },
            ],
          } as const;
          return [own, { ...each, alias: { kind: Kind.NAME, value: inEnglish } } as const];
        });
        return { kind, selections: asked };
      },
    }),
  );
  return print(document);
}

/** Collects the titles of an answer that differ from the English ones. */
function collect(value: unknown, titles: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (inEnglish in value && 'title' in value && typeof value.title === 'string' && value.title !== value[inEnglish])
    titles.add(value.title);
  for (const each of Object.values(value)) collect(each, titles);
}

/** A page whose titles of roles are in the visitor's language where they are known in it; all else is English. */
export const inLanguageOfVisitor =
  (respond: Responder): Responder =>
  async (site, visited) => {
    const language = languageOf(site.languages, visited);
    if (language === english) return varied(await respond(site, visited), visited);
    const titles = new Set<string>();
    const ask: Ask = async (query, variables) => {
      const answer = await site.ask(translated(site.schema, query, language), variables);
      collect(answer.data, titles);
      return answer;
    };
    return varied(await respond({ ...site, ask, foreign: { language, titles } }, visited), visited);
  };

/** An answer that an address without language has may differ for another browser. */
function varied(reply: Reply | Redirection, { url }: Visit): Reply | Redirection {
  const asked = url.searchParams.get('lang');
  if (asked === null) return { ...reply, headers: { ...reply.headers, vary: 'Accept-Language' } };
  if (!('location' in reply) || reply.location.includes('lang=')) return reply;
  const lang = new URLSearchParams({ lang: asked }).toString();
  return { ...reply, location: `${reply.location}${reply.location.includes('?') ? '&' : '?'}${lang}` };
}
