import { asset } from './assets.ts';
import type { Reply } from './site.ts';

/** The elements for other sites, at an address that stays. */
export const embedScript = (): Reply => {
  const { type, text } = asset('embed.js');
  return {
    type,
    body: text,
    headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  };
};
