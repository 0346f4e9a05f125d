import { GraphQLError } from 'graphql';
import { openApiOf } from './answers/openapi.ts';
import { answerDocument, formatsOf } from './answers/answer.tsx';
import { overview } from './answers/overview.tsx';
import { revisionHeader, WebError, type Ask } from './ask.ts';
import { assetAt, type Asset } from './assets.ts';
import { bundledAt } from './bundled.ts';
import { answerCard, pageOfCard } from './card.ts';
import { downloadRoutes } from './downloads.ts';
import { embedScript } from './embed.ts';
import { formats, preferred } from './format.ts';
import { comparePage, compareStart } from './pages/compare.tsx';
import { dataPage } from './pages/data.tsx';
import { inLanguageOfVisitor } from './pages/language.ts';
import { mapPage } from './pages/map.tsx';
import { organizationPage } from './pages/organization.tsx';
import { organizationsPage } from './pages/organizations.tsx';
import { pathsPage, pathsStart } from './pages/paths.tsx';
import { readinessPage, readinessStart } from './pages/readiness.tsx';
import { rolePage } from './pages/role.tsx';
import { robots, sitemap } from './pages/sitemap.ts';
import { skillPage } from './pages/skill.tsx';
import { startPage } from './pages/start.tsx';
import { trackPage } from './pages/track.tsx';
import { asksAboutPerson } from './personal.ts';
import { refusalPage } from './pages/refusal.tsx';
import { oEmbed } from './oembed.ts';
import { safetyWith } from './safety.ts';
import { framePage } from './pages/frame.tsx';
import { routeTo, type Route, type Routes } from './route.ts';
import type { Reply, Site, Visit } from './site.ts';
import { shortHash, tagged } from './tag.ts';

const openApi = (site: Site): Reply => ({
  type: formats.json,
  body: JSON.stringify(openApiOf(site.schema, { version: site.version, questions: site.questions, formatsOf })),
});

const routes: Routes = {
  '/': startPage,
  '/roles/:key': inLanguageOfVisitor(rolePage),
  '/compare': compareStart,
  '/compare/:a/:b': inLanguageOfVisitor(comparePage),
  '/paths': pathsStart,
  '/paths/:from/:to': inLanguageOfVisitor(pathsPage),
  '/readiness': readinessStart,
  '/readiness/:role': inLanguageOfVisitor(readinessPage),
  '/organizations': inLanguageOfVisitor(organizationsPage),
  '/organizations/:key': inLanguageOfVisitor(organizationPage),
  '/skills/:key': inLanguageOfVisitor(skillPage),
  '/tracks/:key': inLanguageOfVisitor(trackPage),
  '/map': inLanguageOfVisitor(mapPage),
  '/data': dataPage,
  ...downloadRoutes,
  '/embed.js': embedScript,
  '/embed/1.js': embedScript,
  '/embed/frame/:kind/:a': framePage,
  '/embed/frame/:kind/:a/:b': framePage,
  '/oembed': oEmbed,
  '/sitemap.xml': sitemap,
  '/robots.txt': robots,
  '/answers': overview,
  '/answers/:name': answerDocument,
  '/openapi.json': openApi,
};

/** What takes the answers of a form, by POST alone, as they tell of a person. */
const forms: Routes = { '/readiness/:role': inLanguageOfVisitor(readinessPage) };

type Read = (request: Request) => Promise<string>;

/** The page at an address; undefined where the address is none of a page. */
export function respond(site: Site, request: Request, url: URL, read: Read): Promise<Response> | undefined {
  if (request.method === 'POST') {
    const form = routeTo(forms, url.pathname);
    return form && page(form, site, request, url, read);
  }
  const asset = assetAt(url.pathname);
  if (asset) return Promise.resolve(assetResponse(asset));
  const bundled = bundledAt(request, url.pathname);
  if (bundled) return Promise.resolve(bundled);
  const pageOf = pageOfCard(url.pathname);
  const route = routeTo(routes, pageOf ?? url.pathname);
  if (!route) return undefined;
  const answer = pageOf === undefined ? route.respond : answerCard(route.respond);
  return page({ ...route, respond: answer }, site, request, url);
}

const assetResponse = ({ text, type }: Asset): Response =>
  new Response(text, {
    headers: {
      ...safety,
      'content-type': withCharset(type),
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });

async function page({ respond: answer, parts, ending }: Route, site: Site, request: Request, url: URL, read?: Read) {
  const visit: Visit = {
    url,
    accept: request.headers.get('accept'),
    acceptLanguage: request.headers.get('accept-language'),
    acceptEncoding: request.headers.get('accept-encoding'),
    parts,
    ending,
    form: new URLSearchParams(),
  };
  let isPersonal = read !== undefined;
  const ask: Ask = (query, variables) => {
    isPersonal ||= url.search !== '' && asksAboutPerson(site.schema, query);
    return site.ask(query, variables, request.headers.get(revisionHeader));
  };
  try {
    const form = new URLSearchParams(await read?.(request));
    const reply = await answer({ ...site, ask }, { ...visit, form });
    if ('location' in reply)
      return new Response(null, { status: 302, headers: { ...reply.headers, location: reply.location } });
    return isPersonal ? written(unkept(reply)) : cacheable(reply, request);
  } catch (error) {
    const refused = error instanceof GraphQLError ? unread(error) : error;
    if (!(refused instanceof WebError)) throw error;
    return written(unkept(refusal(refused, visit)));
  }
}

const unkept = (reply: Reply): Reply => ({ ...reply, headers: { ...reply.headers, 'cache-control': 'no-store' } });

/** What is said of a body that cannot be read. */
const unread = ({ message, extensions }: GraphQLError): WebError =>
  new WebError((extensions.http as { readonly status: number }).status, message);

function refusal(error: WebError, visit: Visit): Reply {
  const { status, errors, headers } = error;
  const format = visit.ending ?? preferred(visit.accept, ['json', 'html']);
  if (format === 'html') return { ...refusalPage(error, visit), status, headers };
  return { type: formats.json, body: JSON.stringify({ errors }), status, headers };
}

/** Lets caches keep a reply and ask whether it still holds. Its tag is the same on every server with the same data. */
function cacheable(reply: Reply, request: Request): Response {
  if ((reply.status ?? 200) !== 200) return written(reply);
  const tag = `"${shortHash(reply.type, reply.body)}"`;
  // Those of a 304, too: a browser takes them for the page it has.
  const headers = { ...safety, ...reply.headers, 'cache-control': 'public, no-cache' };
  return tagged(request, tag, headers, (all) => written({ ...reply, headers: all }));
}

const written = ({ type, body, status = 200, headers }: Reply): Response =>
  new Response(body, { status, headers: { ...safety, ...headers, 'content-type': withCharset(type) } });

const withCharset = (type: string): string => (/^text\/|\bxml$/.test(type) ? `${type}; charset=utf-8` : type);

const safety = safetyWith({ ancestors: "'none'" });
