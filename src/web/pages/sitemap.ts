import { z } from 'zod';
import { allNodes } from '../ask.ts';
import type { Reply, Site, Visit } from '../site.ts';

/** What has pages of its own, and the folders they stand in. */
const kinds = {
  roles: ['roles', 'readiness'],
  skills: ['skills'],
  tracks: ['tracks'],
  organizationTypes: ['organizations'],
} as const;

const queryOf = (list: string) => /* GraphQL */ `
  query Sitemap($after: String) {
    ${list}(first: 100, after: $after, orderBy: KEY_ASC) { pageInfo { hasNextPage endCursor } nodes { key } }
  }
`;
const keyed = z.object({ key: z.string() });
const sections = ['', 'paths', 'compare', 'readiness', 'organizations', 'map', 'answers', 'data'];

/** So many addresses a sitemap holds at most. */
const most = 50_000;

/** Every page worth finding, for search engines (sitemaps.org). */
export async function sitemap(site: Site, { url }: Visit): Promise<Reply> {
  const records = await Promise.all(
    Object.entries(kinds).map(async ([list, folders]) => {
      const nodes = await allNodes(site.ask, queryOf(list), keyed);
      return folders.flatMap((folder) => nodes.map(({ key }) => `${folder}/${key}`));
    }),
  );
  const paths = [...sections, ...records.flat(), ...site.questions.map(({ name }) => `answers/${name}`)];
  const body = sitemapOf(
    paths.map((path) => `${url.origin}/${path}`),
    url,
  );
  return { type: 'application/xml', body };
}

/** Addresses as a sitemap; where they are too many for one, an index of sitemaps, each a part of its address. */
export function sitemapOf(addresses: readonly string[], { origin, pathname, searchParams }: URL): string {
  const part = Number(searchParams.get('part') ?? 0);
  if (part === 0 && addresses.length > most) {
    const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) => index + 1);
    return listOf(
      'sitemapindex',
      'sitemap',
      parts.map((each) => `${origin}${pathname}?part=${each}`),
    );
  }
  return listOf('urlset', 'url', part === 0 ? addresses : addresses.slice((part - 1) * most, part * most));
}

const listOf = (list: string, item: string, addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<${item}><loc>${address}</loc></${item}>`).join('\n')}
</${list}>
`;

export const robots = (_: Site, { url }: Visit): Reply => ({
  type: 'text/plain',
  body: `User-agent: *\nAllow: /\nSitemap: ${url.origin}/sitemap.xml\n`,
});
