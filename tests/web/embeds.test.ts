import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { openApi, type Api } from '../api.ts';
import { openSeed, silent } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const origin = 'http://localhost';
const get = (path: string) => api.app.fetch(origin + path, { headers: { accept: 'text/html' } });
const oEmbed = (parameters: Record<string, string>) => get(`/oembed?${new URLSearchParams(parameters).toString()}`);

const embeddable = {
  '/roles/cio': '<role-card name="cio"></role-card>',
  '/paths/systems-administrator/cio': '<career-path from="systems-administrator" to="cio"></career-path>',
  '/compare/cto/cio': '<role-comparison roles="cto,cio"></role-comparison>',
  '/organizations/start-up': '<org-chart type="start-up"></org-chart>',
  '/readiness/cto': '<readiness-check name="cto"></readiness-check>',
} as const;

describe('a page that can be shown on another site', () => {
  test.each(Object.entries(embeddable))('%s tells how, and where oEmbed finds it', async (path, tag) => {
    const page = await (await get(path)).text();
    expect(page).toContain(tag.replaceAll('<', '&lt;').replaceAll('"', '&quot;').split('&gt;')[0]);
    const [, discovered = ''] = /type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(page) ?? [];
    const answer = await get(discovered.replaceAll('&amp;', '&'));
    const { type, version, html } = (await answer.json()) as Record<string, string>;
    expect([type, version]).toEqual(['rich', '1.0']);
    const [, frame = ''] = /src="([^"]+)"/.exec(html ?? '') ?? [];
    const shown = await get(frame.replace(origin, ''));
    expect(shown.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(await shown.text()).toContain(tag);
  });

  test('is no wider and no higher than asked for', async () => {
    const answer = await oEmbed({
      url: `${origin}/roles/cio`,
      maxwidth: '300',
      maxheight: '200',
    });
    expect(await answer.json()).toMatchObject({ width: 300, height: 200 });
  });

  test.each([
    [{ url: `${origin}/data` }, 404],
    [{ url: 'https://example.org/roles/cio' }, 404],
    [{ url: 'nothing' }, 404],
    [{}, 404],
    [{ url: `${origin}/roles/cio`, format: 'xml' }, 501],
  ] as const)('is refused for %o', async (parameters, status) => {
    expect((await oEmbed(parameters as Record<string, string>)).status).toBe(status);
  });

  test('works on a server that answers only the operations it holds', async () => {
    const app = createApp({
      graph: api.world.graph,
      log: silent,
      operations: { only: true },
    });
    const ask = (query: string) =>
      app.fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: JSON.stringify({
          query,
          variables: {
            role: 'CTO',
            skills: [{ skill: 'budgeting', level: 3 }],
          },
        }),
      });
    const script = await (await get('/embed/1.js')).text();
    const [, sent = ''] = /`(query Embedded[^`]+)`/.exec(script) ?? [];
    expect(await (await ask(sent)).json()).toMatchObject({
      data: { assessReadiness: { score: expect.any(Number) } },
    });
    expect((await ask(`${sent} `)).status).toBe(403);
    const page = await app.fetch(`${origin}/readiness/cto`, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'has=engineering-manager',
    });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('of 100')]);
  });

  test('writes what an address holds as text', async () => {
    const page = await (await get('/embed/frame/roles/%22%3E%3Cscript%3E')).text();
    expect(page).toContain('name="&quot;>&lt;script>"');
  });
});
