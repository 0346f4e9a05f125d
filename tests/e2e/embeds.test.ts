import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf, desktop, faultsOf, isMissing, openSite, phone, type Site } from './browser.ts';

const host = 'http://localhost:5799';

/** The elements, their pages for frames, and something that each shows once it is there. */
const elements = [
  ['<role-card name="CIO"></role-card>', '/embed/frame/roles/cio', 'Chief Information Officer'],
  ['<career-path from="sysadmin" to="CIO"></career-path>', '/embed/frame/paths/sysadmin/cio', 'IT Director'],
  ['<role-comparison roles="CTO, CIO"></role-comparison>', '/embed/frame/compare/cto/cio', 'Budgeting'],
  ['<org-chart type="start-up"></org-chart>', '/embed/frame/organizations/start-up', 'Chief Technology'],
  ['<readiness-check name="IT Manager"></readiness-check>', '/embed/frame/readiness/it-manager', 'How ready am I?'],
] as const;

const nameOf = (tag: string): string => /[\w-]+/.exec(tag)?.[0] ?? '';

/** What a page sees of an element. */
interface Element {
  setAttribute(name: string, value: string): void;
}

describe.skipIf(isMissing)(
  'elements for other sites (skipped where there is no Chromium)',
  { timeout: 120_000 },
  () => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite();
    });
    afterAll(() => site.close());

    /** A page of another origin whose policy allows no more than the elements need. */
    async function hosted(context: BrowserContext, body: string): Promise<Page> {
      const page = await context.newPage();
      const policy = `default-src 'none'; script-src ${site.url}; connect-src ${site.url}; frame-src ${site.url}`;
      await page.route(`${host}/`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': policy },
          body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Careers</title>
          <script type="module" src="${site.url}/embed/1.js"></script><main><h1>Careers</h1>${body}</main>`,
        }),
      );
      await page.goto(`${host}/`);
      return page;
    }

    test('show their answers under a strict policy, accessible, large and small, light and dark', async () => {
      const context = await site.browser.newContext({ viewport: desktop });
      const complaints = complaintsOf(context, [site.url, host]);
      const page = await hosted(context, elements.map(([tag]) => tag).join('\n'));
      for (const [tag, , text] of elements) await page.locator(nameOf(tag)).getByText(text).last().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      const parts = await page.evaluate(`[...document.querySelectorAll('main > *')].slice(1).map(({ shadowRoot }) =>
        [...new Set([...shadowRoot.querySelectorAll('[part]')].map(({ part }) => part.value))].sort().join(' '))`);
      expect(parts).toEqual([
        'list section text title',
        'picture section',
        'picture section',
        'picture section',
        'button field result section',
      ]);
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('are accessible as pages for frames', async () => {
      const context = await site.browser.newContext({ viewport: desktop });
      const complaints = complaintsOf(context, [site.url]);
      const page = await context.newPage();
      for (const [tag, path, text] of elements) {
        await page.goto(site.url + path);
        await page.locator(nameOf(tag)).getByText(text).last().waitFor();
        expect([path, await faultsOf(page)]).toEqual([path, []]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('stand in the frame that oEmbed gives', async () => {
      const context = await site.browser.newContext();
      const asked = await fetch(`${site.url}/oembed?url=${encodeURIComponent(`${site.url}/roles/cio`)}`);
      const { html } = (await asked.json()) as { html: string };
      const page = await hosted(context, html);
      await page.frameLocator('iframe').getByRole('link', { name: 'Chief Information Officer' }).waitFor();
      await context.close();
    });

    test('are used by keyboard on a phone, and tell the page', async () => {
      const context = await site.browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
      const page = await hosted(context, '<readiness-check name="IT Manager"></readiness-check>');
      const check = page.locator('readiness-check');
      await check.getByRole('combobox').first().focus();
      await page.keyboard.press('ArrowDown');
      await check.getByRole('button').focus();
      const told = page.evaluate<object>(
        `new Promise((resolve) => document.addEventListener('graph-readiness', ({ detail }) => resolve(detail)))`,
      );
      await page.keyboard.press('Enter');
      await check.getByText(/Readiness \d+ of 100/).waitFor();
      expect(await told).toEqual({ score: expect.any(Number), stage: expect.any(String) });
      expect(await check.getByRole('status').textContent()).toMatch(/^Readiness/);
      await context.close();
    });

    test('follow their attributes, and say what is wrong', async () => {
      const context = await site.browser.newContext();
      const page = await hosted(context, '<role-card name="CIO"></role-card>');
      const card = page.locator('role-card');
      const rename = (to: string) =>
        card.evaluate((each: Element, name) => {
          each.setAttribute('name', name);
        }, to);
      const failed = () =>
        page.evaluate<object>(
          `new Promise((resolve) => document.addEventListener('graph-error', ({ detail }) => resolve(detail)))`,
        );
      await card.getByText('Chief Information Officer').waitFor();
      await rename('CTO');
      await card.getByText('Chief Technology Officer').waitFor();
      const [unknown] = await Promise.all([failed(), rename('nobody')]);
      expect(unknown).toEqual({ message: expect.stringContaining('nobody'), offline: false });
      expect(await card.getByRole('alert').textContent()).toContain('nobody');
      await context.setOffline(true);
      const [offline] = await Promise.all([failed(), rename('CTO')]);
      expect(offline).toEqual({ message: 'Cannot be reached just now.', offline: true });
      await context.close();
    });
  },
);
