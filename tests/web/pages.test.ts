import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitemapOf } from '../../src/web/pages/sitemap.ts';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';
import { pageTexts } from './page-texts.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const html = { accept: 'text/html' };
const get = (path: string, headers: Record<string, string> = html) =>
  api.app.fetch(`http://localhost${path}`, { headers });
const textOf = async (path: string) => (await get(path)).text();

describe('a page', () => {
  test.each(Object.entries(pageTexts))(
    '%s shows its answer without a script, and the query behind it',
    async (path, text) => {
      const response = await get(path);
      const body = await response.text();
      expect([response.status, body]).toEqual([200, expect.stringContaining(text)]);
      expect(body).not.toMatch(/undefined|NaN|\[object|`/);
      // A paragraph ends where such an element begins, whatever its end tag says.
      expect(body).not.toMatch(/<p(?: [^>]*)?>(?:(?!<\/p>).)*<(?:details|div|ul|ol|section)[ >]/);
      expect(body).toMatch(/<link rel="canonical" href="http:\/\/localhost\//);
      const [, query] = /href="(\/graphql\?query=[^"]+)"/.exec(body) ?? [];
      if (path.startsWith('/answers')) return;
      const { searchParams } = new URL(`http://localhost${(query ?? '').replaceAll('&amp;', '&')}`);
      const variables = JSON.parse(searchParams.get('variables') ?? '{}') as object;
      const { errors } = await api.ask(searchParams.get('query') ?? '', variables);
      expect(errors).toBeUndefined();
    },
  );

  test.each([
    ['/roles', '/map#list'],
    ['/roles/CIO', '/roles/cio'],
    ['/compare?a=CTO&b=CIO', '/compare/CTO/CIO'],
    ['/compare/CTO/CIO', '/compare/cto/cio'],
    ['/paths?from=sysadmin&to=CIO&years=4&avoid=', '/paths/sysadmin/CIO?years=4'],
    ['/paths/sysadmin/CIO?years=4', '/paths/systems-administrator/cio?years=4'],
    ['/readiness?role=CTO', '/readiness/CTO'],
  ])('%s leads on to %s', async (path, location) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test('takes what a person tells of themselves as a body, keeps none of it and puts none into an address', async () => {
    const path = '/readiness/cto';
    const form = 'has=engineering-manager&years=3&skill.strategic-thinking=4';
    const post = (body: string, headers: Record<string, string> = {}) =>
      api.app.fetch(`http://localhost${path}`, {
        method: 'POST',
        headers: { ...html, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
      });
    const response = await post(form);
    const body = await response.text();
    expect([response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
      200,
      'no-store',
      null,
    ]);
    expect(body).toContain('of 100');
    expect(body).toContain('<form class="questionnaire" method="post"');
    expect([...body.matchAll(/(?:href|action)="[^"]*\?([^"]*)"/g)].join()).not.toContain('engineering-manager');
    expect(await textOf(`${path}?${form}`)).not.toContain('of 100');
    expect((await post(`has=${'x'.repeat(100_001)}`)).status).toBe(413);
    expect((await post('has=nobody')).status).toBe(404);
    expect((await api.app.fetch('http://localhost/roles/cio', { method: 'POST', body: '' })).status).toBe(404);
  });

  test('holds still for whoever knows any', async () => {
    expect((await get('/roles/cio', { ...html, 'if-none-match': '*' })).status).toBe(304);
    expect((await get('/roles/nobody', { ...html, 'if-none-match': '*' })).status).toBe(404);
    expect((await get('/roles/cio.constructor')).status).toBe(404);
  });

  test.each(['/roles/cio', '/embed/frame/roles/cio', '/answers/org-chart.svg'])(
    '%s that holds still is as safe as it was, and no safer',
    async (path) => {
      const first = await get(path);
      const again = await get(path, { ...html, 'if-none-match': first.headers.get('etag') ?? '' });
      const policy = (response: Response) => response.headers.get('content-security-policy');
      expect([again.status, policy(again)]).toEqual([304, policy(first)]);
    },
  );

  test('of what is not there says so, as a page or as JSON', async () => {
    const response = await get('/roles/nobody');
    const body = await response.text();
    expect([response.status, body]).toEqual([404, expect.stringContaining('There is no role')]);
    expect(body).not.toMatch(/canonical|og:|oembed|embed\/1\.js/);
    const json = await get('/roles/nobody', { accept: 'application/json' });
    expect(json.headers.get('content-type')).toContain('json');
    expect((await get('/nowhere')).status).toBe(404);
  });

  test('says to people, and to them alone, that there is nothing at an address', async () => {
    const response = await get('/nowhere');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('Nothing is at /nowhere.');
    expect(response.headers.get('x-request-id')).toEqual(expect.any(String));
    expect(await (await get('/nowhere', {})).text()).toBe('');
    expect((await get('/health')).status).toBe(200);
  });

  test('stands at its address with a slash at the end, too', async () => {
    const response = await get('/roles/cio/?lang=de');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/roles/cio?lang=de']);
    expect((await get('/nowhere/')).status).toBe(404);
  });

  test('loads nothing from elsewhere and lets nothing else in', async () => {
    const response = await get('/roles/cio');
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; style-src 'self'; script-src 'self'/,
    );
    const loaded = [
      ...(await response.text()).matchAll(/<(?:script|link rel="(?:stylesheet|icon)")[^>]+(?:src|href)="([^"]+)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(2);
    for (const [, path = ''] of loaded) {
      const asset = await get(path);
      expect([path.startsWith('/assets/'), asset.status, asset.headers.get('cache-control')]).toEqual([
        true,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  test('of a role is linked data of schema.org', async () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(await textOf('/roles/cio')) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Occupation',
      name: 'Chief Information Officer',
      occupationalCategory: expect.arrayContaining([expect.objectContaining({ '@type': 'CategoryCode' })]),
      estimatedSalary: expect.arrayContaining([
        expect.objectContaining({ '@type': 'MonetaryAmountDistribution', currency: 'USD', duration: 'P1Y' }),
      ]),
    });
  });

  test('is in the sitemap, as every role and every skill', async () => {
    const sitemap = await textOf('/sitemap.xml');
    for (const path of ['roles/cio', 'skills/budgeting', 'tracks/engineering', 'answers/shortest-path'])
      expect(sitemap).toContain(`<loc>http://localhost/${path}</loc>`);
    const { data } = await api.ask('{ roles(first: 1) { totalCount } skills(first: 1) { totalCount } }');
    for (const kind of ['roles', 'skills'])
      expect(sitemap.match(new RegExp(`<loc>http://localhost/${kind}/`, 'g'))).toHaveLength(data[kind].totalCount);
    expect(await textOf('/robots.txt')).toContain('Sitemap: http://localhost/sitemap.xml');
  });
});

test('a sitemap of more addresses than one may hold is an index of its parts', () => {
  const at = (address: string) =>
    sitemapOf(
      Array.from({ length: 50_001 }, (_, index) => `http://localhost/${index}`),
      new URL(address, 'http://localhost'),
    ).match(/<loc>[^<]+/g);
  expect(at('/sitemap.xml')).toEqual([
    '<loc>http://localhost/sitemap.xml?part=1',
    '<loc>http://localhost/sitemap.xml?part=2',
  ]);
  expect(at('/sitemap.xml?part=1')).toHaveLength(50_000);
  expect(at('/sitemap.xml?part=2')).toEqual(['<loc>http://localhost/50000']);
});
