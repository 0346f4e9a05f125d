import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { openSeed, silent, type World } from '../world.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page and in its elements. */
const violationsOf = (page: Page) =>
  page.evaluate<string[]>(`${axe};
    axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')))`);

/** Each page on one of the screens, as they share their style; axe takes about a second for a page. */
const screens = [
  {
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
    paths: ['/', '/paths/systems-administrator/cio', '/organizations?headcount=4000', '/map', '/data'],
  },
  {
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
    paths: ['/roles/platform-engineer', '/compare/cto/cio', '/readiness/it-manager', '/answers/org-chart.html'],
  },
] as const;

describe.skipIf(!existsSync(executablePath))(
  'pages in a browser (skipped where there is no Chromium)',
  { timeout: 120_000 },
  () => {
    let world: World;
    let server: Listening;
    let browser: Browser;

    beforeAll(async () => {
      world = await openSeed();
      server = await listen(createApp({ graph: world.graph, log: silent }), { port: 0, host: '127.0.0.1' });
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
      });
    });
    afterAll(async () => {
      await browser.close();
      await server.stop(0);
      await world.graph.close();
    });

    test.each(screens)(
      'are accessible, fit the screen and ask nobody else ($colorScheme)',
      async ({ paths, ...screen }) => {
        const context = await browser.newContext(screen);
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        page.on('request', (request) => {
          if (new URL(request.url()).origin !== server.url) complaints.push(request.url());
        });
        for (const path of paths) {
          await page.goto(server.url + path);
          const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          expect([path, await violationsOf(page), overflow]).toEqual([path, [], 0]);
        }
        expect(complaints).toEqual([]);
        await context.close();
      },
    );

    test('lend their elements to a page of another origin with a strict policy', async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.route('http://localhost:5799/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: {
            'content-security-policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}`,
          },
          body: `<!doctype html><html lang="en"><title>Careers</title><script type="module" src="${server.url}/embed/1.js"></script>
          <main><h1>Careers</h1><role-card name="CIO"></role-card><career-path from="sysadmin" to="CIO"></career-path>
          <role-comparison roles="CTO, CIO"></role-comparison><org-chart type="start-up"></org-chart>
          <readiness-check name="IT Manager"></readiness-check></main>`,
        }),
      );
      await page.goto('http://localhost:5799/');
      await page.getByRole('link', { name: 'Chief Information Officer' }).first().waitFor();
      for (const name of ['career-path', 'role-comparison', 'org-chart'])
        await page.locator(`${name} svg text`).first().waitFor();
      const check = page.locator('readiness-check');
      await check.getByRole('combobox').first().selectOption('3');
      await check.getByRole('button').click();
      await check.getByText(/Readiness \d+ of 100/).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
      const card = page.locator('role-card');
      await card.evaluate((each: { setAttribute(name: string, value: string): void }) => {
        each.setAttribute('name', 'CTO');
      });
      await card.getByText('Chief Technology Officer').waitFor();
      await card.evaluate((each: { setAttribute(name: string, value: string): void }) => {
        each.setAttribute('name', 'nobody');
      });
      await card.getByRole('alert').waitFor();
      await page.close();
    });

    test('lend their elements to a frame of another origin', async () => {
      const page = await browser.newPage();
      const asked = await fetch(`${server.url}/oembed?url=${encodeURIComponent(`${server.url}/roles/cio`)}`);
      const { html } = (await asked.json()) as { html: string };
      await page.route('http://localhost:5799/', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Careers</title>${html}` }),
      );
      await page.goto('http://localhost:5799/');
      await page.frameLocator('iframe').getByRole('link', { name: 'Chief Information Officer' }).waitFor();
      await page.close();
    });

    test('explore the map: by search, by track and by role', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/map`);
      const list = page.locator('#list');
      await page.getByLabel('Find a role').fill('security');
      expect(await list.getByRole('link', { name: 'IT Manager', exact: true }).isVisible()).toBe(false);
      expect(await list.getByRole('link', { name: 'Security Engineer', exact: true }).isVisible()).toBe(true);
      await page.getByLabel('Track').selectOption('engineering');
      expect(await list.getByRole('link', { name: 'Security Engineer', exact: true }).isVisible()).toBe(false);
      await page.locator('svg.map [data-key=cio] circle').click();
      const card = page.locator('#map-card');
      await card.getByRole('link', { name: 'VP of IT' }).click();
      await card.getByRole('heading', { name: 'VP of IT' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/map');
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect(await page.locator('svg.map').getAttribute('viewBox')).not.toMatch(/^0 0 /);
      await page.close();
    });

    test('suggest roles as one types', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/compare`);
      await page.getByLabel('One role').fill('chief informaton');
      await page.locator('datalist option[value="Chief Information Officer"]').first().waitFor({ state: 'attached' });
      await page.close();
    });
  },
);
