import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onErrorStopParsing, DOMParser } from '@xmldom/xmldom';
import type { Dataset, Properties } from '../../src/graph/dataset.ts';
import { occupation } from '../../src/graph/shapes/occupation.ts';
import { skill } from '../../src/graph/shapes/skill.ts';
import { source } from '../../src/graph/shapes/source.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { openApi, type Api } from '../api.ts';
import { openWorld, worldFolder } from '../world.ts';

/** Ends whatever it stands in and begins an element, an attribute, a comment or a formula of its own. */
const evil = `=1+1"'></title></script></style>]]></text><b data-evil> " data-evil="1" <!-- {{7*7}} &lt;b&gt;`;
const script = 'javascript:alert(1)';

const isText = (name: string, value: unknown): value is string =>
  typeof value === 'string' && (/[a-z] |[a-z]$/.test(value) || name === 'title') && !/^[a-z0-9-]+$/.test(value);

/** A dataset as somebody would write it who means harm, and could write past the shapes. */
function poisoned({ nodes, edges, ...rest }: Dataset): Dataset {
  const spoil = (properties: Properties): Properties =>
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => {
        if (name === 'url' || name === 'uri') return [name, script];
        return [name, isText(name, value) ? `${value} ${evil}` : value];
      }),
    );
  const spoilt = <T extends { readonly properties: Properties }>(records: readonly T[]) =>
    records.map((each) => ({ ...each, properties: spoil(each.properties) }));
  return { ...rest, nodes: spoilt(nodes), edges: spoilt(edges) };
}

let api: Api;
beforeAll(async () => {
  api = openApi(await openWorld(poisoned(await loadSeed(worldFolder))));
});
afterAll(() => api.world.graph.close());

const get = async (path: string, accept = 'text/html') => {
  const response = await api.app.fetch(`http://localhost${path}`, { headers: { accept } });
  return { type: response.headers.get('content-type'), text: await response.text() };
};

const inAddress = encodeURIComponent(evil);
const pages = [
  '/',
  '/?q=chief',
  '/roles/cio',
  '/compare/cto/cio',
  '/paths/systems-administrator/cio',
  '/paths/cio/it-support-specialist',
  '/readiness/cio',
  '/organizations',
  '/organizations?headcount=4000',
  '/organizations/traditional-enterprise',
  '/skills/cloud-computing',
  '/tracks/it-operations',
  '/map',
  '/data',
  '/answers/role-in-full.html?role=cio',
  '/answers/search.html?text=chief',
  ...[
    '/?q=',
    '/roles/',
    '/compare?a=',
    '/paths?from=',
    '/answers/',
    '/answers/search.html?text=',
    '/roles/cio?lang=',
  ].map((path) => path + inAddress),
  `/paths/${inAddress}/cio`,
  `/compare/${inAddress}/${inAddress}`,
  `/embed/frame/roles/${inAddress}`,
  `/embed/frame/paths/${inAddress}/cio`,
];

describe('what data or an address holds', () => {
  test.each(pages.map((path) => [path.slice(0, 40), path]))('is text on the page %s', async (_, path) => {
    const { type, text } = await get(path);
    // What is empty leads to another page.
    if (text !== '') expect(type).toBe('text/html; charset=utf-8');
    expect(text).not.toContain('<b data-evil>');
    expect(text).not.toContain('" data-evil="1"');
    expect(text).not.toContain(`href="${script}`);
  });

  test('shows as it is written', async () => {
    const { text } = await get('/roles/cio');
    expect(text).toContain("Chief Information Officer =1+1&quot;'>&lt;/title>&lt;/script>");
    expect(text).toContain('"name":"Chief Information Officer =1+1\\"\'>\\u003c/title>\\u003c/script>');
  });

  test.each(['shortest-path', 'role-in-full?role=cio', 'compare-roles', 'org-chart?organizationType=start-up'])(
    'is text in the picture %s',
    async (question) => {
      const { type, text } = await get(`/answers/${question.replace(/\?|$/, '.svg$&')}`);
      expect(type).toMatch(/^image\/svg\+xml/);
      const svg = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'image/svg+xml');
      expect(svg.getElementsByTagName('b').length).toBe(0);
      expect(Array.from(svg.getElementsByTagName('a'), (link) => link.getAttribute('href')?.[0])).not.toContain('j');
    },
  );

  test('is no formula of a table', async () => {
    const { type, text } = await get('/answers/search.csv?text=chief', 'text/csv');
    expect(type).toMatch(/^text\/csv/);
    expect(text).not.toMatch(/(^|[,"])[=+@-]/m);
  });

  test('is text in what other sites are to copy', async () => {
    const { text } = await get(
      `/oembed?url=http://localhost/roles/${encodeURIComponent(inAddress)}`,
      'application/json',
    );
    expect((JSON.parse(text) as { html: string }).html).not.toMatch(/<b |" data-evil/);
  });
});

test.each([
  ['source', source.fields.shape.url],
  ['occupation', occupation.fields.shape.uri],
  ['skill', skill.fields.shape.uri],
])('the address of a %s is one of the web', (_, shape) => {
  for (const address of [script, 'data:text/html,x', 'file:///etc/passwd', ' javascript:alert(1)'])
    expect(shape.safeParse(address).success).toBe(false);
  expect(shape.safeParse('https://example.org/a').success).toBe(true);
});
