import { z } from 'zod';
import { allNodes, dataOf } from '../ask.ts';
import type { Reply, Site, Visit } from '../site.ts';

const query = /* GraphQL */ `
  query Sitemap($after: String) {
    roles(first: 100, after: $after, orderBy: KEY_ASC) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
      }
    }
  }
`;
const others = /* GraphQL */ `
  query SitemapOthers {
    skills(first: 100, orderBy: KEY_ASC) {
      nodes {
        key
      }
    }
    tracks(first: 100, orderBy: KEY_ASC) {
      nodes {
        key
      }
    }
    organizationTypes(first: 100, orderBy: KEY_ASC) {
      nodes {
        key
      }
    }
  }
`;
const keyed = z.object({ key: z.string() });
const nodes = z.object({ nodes: z.array(keyed) });
const othersShape = z.object({ skills: nodes, tracks: nodes, organizationTypes: nodes });

const sections = ['', 'paths', 'compare', 'readiness', 'organizations', 'map', 'answers', 'data'];

/** Every page worth finding, for search engines (sitemaps.org). */
export async function sitemap(site: Site, { url }: Visit): Promise<Reply> {
  const [roles, { skills, tracks, organizationTypes }] = await Promise.all([
    allNodes(site.ask, query, keyed),
    dataOf(site.ask, others, {}, othersShape),
  ]);
  const within = (folder: string, keys: readonly { readonly key: string }[]) =>
    keys.map(({ key }) => `${folder}/${key}`);
  const paths = [
    ...sections,
    ...roles.flatMap(({ key }) => [`roles/${key}`, `readiness/${key}`]),
    ...within('skills', skills.nodes),
    ...within('tracks', tracks.nodes),
    ...within('organizations', organizationTypes.nodes),
    ...site.questions.map(({ name }) => `answers/${name}`),
  ];
  const urls = paths.map((path) => `<url><loc>${url.origin}/${path}</loc></url>`).join('\n');
  return {
    type: 'application/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
  };
}

export const robots = (_: Site, { url }: Visit): Reply => ({
  type: 'text/plain',
  body: `User-agent: *\nAllow: /\nSitemap: ${url.origin}/sitemap.xml\n`,
});
