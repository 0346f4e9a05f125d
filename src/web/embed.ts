import { asset } from './assets.ts';
import type { Reply } from './site.ts';

/** The operations that the elements send, as they write them; what else they ask are questions at `/answers`. */
export const embeddedOperations = (): string[] =>
  [...asset('embed.js').text.matchAll(/`(query Embedded[^`]+)`/g)].map(([, query = '']) => query);

/** The elements for other sites, at an address that stays. */
export const embedScript = (): Reply => {
  const { type, text } = asset('embed.js');
  return {
    type,
    body: text,
    headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  };
};
