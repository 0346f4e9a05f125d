import { WebError } from '../ask.ts';
import { assetPath } from '../assets.ts';
import { embeddableOf, escaped, tagOf } from '../embeddable.ts';
import { formats } from '../format.ts';
import type { Reply, Responder, Site, Visit } from '../site.ts';
import { safetyWith } from '../safety.ts';

/** A page of one element, which any site may show in an iframe. */
export const framePage: Responder = (_: Site, { url }: Visit): Reply => {
  const path = url.pathname.replace('/embed/frame', '');
  const embeddable = embeddableOf(path);
  if (!embeddable) throw new WebError(404, `There is nothing to show of ${path} on another site.`);
  const title = escaped(embeddable.title);
  return {
    type: formats.html,
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} · Tech Leadership Graph</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<base target="_blank"><link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml"><link rel="stylesheet" href="${assetPath('frame.css')}"><script type="module" src="/embed/1.js"></script></head>
<body><main><h1>${title}</h1>${tagOf(embeddable)}</main></body></html>`,
    headers: safetyWith({ ancestors: '*' }),
  };
};
