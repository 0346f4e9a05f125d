import { decoded } from './route.ts';

/** An element of `/embed/1.js` with its attributes. */
export interface Embeddable {
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** How high it usually is, in pixels. */
  readonly height: number;
}

type Attributes = (...parts: readonly string[]) => Readonly<Record<string, string>>;

/** The element that shows what a page does, by the beginning of its address; its attributes from the parts behind. */
const elements: Readonly<Record<string, readonly [element: string, parts: number, height: number, Attributes]>> = {
  roles: ['role-card', 1, 420, (name = '') => ({ name })],
  paths: ['career-path', 2, 720, (from = '', to = '') => ({ from, to })],
  compare: ['role-comparison', 2, 620, (...roles) => ({ roles: roles.join(',') })],
  organizations: ['org-chart', 1, 520, (type = '') => ({ type })],
  readiness: ['readiness-check', 1, 900, (name = '') => ({ name })],
};

/** What another site can show of a page; undefined where nothing. */
export function embeddableOf(path: string): Embeddable | undefined {
  const [, kind = '', ...parts] = path.split('/').map(decoded);
  const found = Object.hasOwn(elements, kind) ? elements[kind] : undefined;
  if (found?.[1] !== parts.length || parts.includes('')) return undefined;
  const [element, , height, attributes] = found;
  return { element, height, attributes: attributes(...parts) };
}

/** Where a page of its own shows the element alone, for an iframe. */
export const framePath = (path: string): string => `/embed/frame${path}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const tagOf = ({ element, attributes }: Embeddable): string =>
  `<${element} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ')}></${element}>`;

export const iframeOf = (origin: string, path: string, title: string, height: number): string =>
  `<iframe src="${escaped(origin + framePath(path))}" title="${escaped(title)}" width="100%" height="${String(height)}" style="border:0"></iframe>`;
