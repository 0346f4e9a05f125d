import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { asset } from '../assets.ts';
import { formats } from '../format.ts';
import type { Reply } from '../site.ts';

/** A picture as a file of its own, with its style in it. */
export const pictureReply = (picture: VNode): Reply => ({
  type: formats.svg,
  body: renderToString(picture).replace('<defs>', `<style>${asset('picture.css').text}</style><defs>`),
  headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
});
