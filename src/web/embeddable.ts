import { decoded } from './route.ts';
import { listed } from './words.ts';

/** An element of `/embed/1.js` with its attributes. */
export interface Embeddable {
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it shows, by the names in the address. */
  readonly title: string;
  /** How high it usually is, in pixels. */
  readonly height: number;
}

interface Kind extends Pick<Embeddable, 'element' | 'height'> {
  /** How many parts the address has after the kind. */
  readonly parts: number;
  readonly title: (...parts: readonly string[]) => string;
  readonly attributes: (...parts: readonly string[]) => Embeddable['attributes'];
}

/** The element that shows what a page does, by the beginning of its address. */
const kinds: Readonly<Record<string, Kind>> = {
  roles: {
    element: 'role-card',
    parts: 1,
    height: 420,
    title: (name = '') => `The role ${name}`,
    attributes: (name = '') => ({ name }),
  },
  paths: {
    element: 'career-path',
    parts: 2,
    height: 720,
    title: (from = '', to = '') => `From ${from} to ${to}`,
    attributes: (from = '', to = '') => ({ from, to }),
  },
  compare: {
    element: 'role-comparison',
    parts: 2,
    height: 620,
    title: (...roles) => `${listed(roles)} compared`,
    attributes: (...roles) => ({ roles: roles.join(',') }),
  },
  organizations: {
    element: 'org-chart',
    parts: 1,
    height: 520,
    title: (type = '') => `Technology leaders: ${type}`,
    attributes: (type = '') => ({ type }),
  },
  readiness: {
    element: 'readiness-check',
    parts: 1,
    height: 900,
    title: (name = '') => `Ready for ${name}?`,
    attributes: (name = '') => ({ name }),
  },
};

/** What another site can show of a page; undefined where nothing. */
export function embeddableOf(path: string): Embeddable | undefined {
  const [, kind = '', ...given] = path.split('/').map(decoded);
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (found?.parts !== given.length || given.includes('')) return undefined;
  const { element, height, title, attributes } = found;
  return { element, height, title: title(...given), attributes: attributes(...given) };
}

/** Where a page of its own shows the element alone, for an iframe. */
export const framePath = (path: string): string => `/embed/frame${path}`;

/** Text as it may stand in HTML and in an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const tagOf = ({ element, attributes }: Embeddable): string =>
  `<${element} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ')}></${element}>`;

export const iframeOf = (origin: string, path: string, title: string, height: number): string =>
  `<iframe src="${escaped(origin + framePath(path))}" title="${escaped(title)}" width="100%" height="${String(height)}" style="border:0"></iframe>`;
