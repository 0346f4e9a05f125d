import { WebError } from './ask.ts';
import { cardOf } from './pictures/card.tsx';
import { pngOf } from './pictures/png.ts';
import type { Responder } from './site.ts';

const ending = '/card.png';

/** Where the card of a page is, by the path of the page. */
export const cardPath = (page: string): string => (page === '/' ? ending : page + ending);

/** The path of the page whose card an address is; undefined where it is none. */
export const pageOfCard = (path: string): string | undefined =>
  path.endsWith(ending) ? path.slice(0, -ending.length) || '/' : undefined;

/** Answers with the card of a page, drawn from what the page itself is made of. */
export const answerCard =
  (respond: Responder): Responder =>
  async (site, visit) => {
    const reply = await respond(site, { ...visit, ending: 'html' });
    if ('location' in reply) return { ...reply, location: cardPath(reply.location.split('?')[0] ?? '') };
    if (!reply.card) throw new WebError(404, 'This page has no card.');
    return {
      type: 'image/png',
      body: await pngOf(cardOf(reply.card)),
      ...(reply.headers && { headers: reply.headers }),
    };
  };
