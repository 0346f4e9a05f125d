import { WebError } from './ask.ts';
import { embeddableOf, iframeOf } from './embeddable.ts';
import { formats } from './format.ts';
import type { Reply, Site, Visit } from './site.ts';

const usualWidth = 640;

/** oEmbed 1.0 (oembed.com): what another site shows for the address of a page. */
export function oEmbed(_: Site, { url }: Visit): Reply {
  const { searchParams } = url;
  if ((searchParams.get('format') ?? 'json') !== 'json') throw new WebError(501, 'The format is json.');
  const given = searchParams.get('url') ?? '';
  const page = URL.canParse(given) ? new URL(given) : undefined;
  const embeddable = page?.origin === url.origin ? embeddableOf(page.pathname) : undefined;
  if (!page || !embeddable)
    throw new WebError(404, `"url" must be the address of a page here, such as ${url.origin}/roles/cio.`);
  const [width, height] = [limited('maxwidth', usualWidth), limited('maxheight', embeddable.height)];
  const { title } = embeddable;
  const body = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Tech Leadership Graph',
    provider_url: `${url.origin}/`,
    width,
    height,
    html: iframeOf(url.origin, page.pathname, title, height),
  };
  return { type: formats.json, body: JSON.stringify(body) };

  function limited(name: string, usual: number): number {
    const most = Number(searchParams.get(name) ?? usual);
    return Number.isInteger(most) && most > 0 ? Math.min(most, usual) : usual;
  }
}

export const oEmbedPath = (origin: string, path: string): string =>
  `/oembed?${new URLSearchParams({ url: origin + path, format: 'json' }).toString()}`;
