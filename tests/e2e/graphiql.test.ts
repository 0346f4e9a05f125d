import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/web/answers/question.ts';
import { complaintsOf, desktop, faultsOf, isMissing, openSite, phone, type Site } from './browser.ts';

const mostBytes = 2_500_000;

test.runIf(isMissing && process.env.CI === 'true')('Chromium is there in CI', () => {
  expect.fail('there is no Chromium; CI installs it');
});

describe.skipIf(isMissing)(
  'GraphiQL in a browser (skipped where there is no Chromium; set CHROMIUM to its path)',
  { timeout: 120_000 },
  () => {
    let site: Site;
    let context: BrowserContext;
    let complaints: readonly string[];

    beforeAll(async () => {
      site = await openSite();
      context = await site.browser.newContext({ viewport: desktop });
      complaints = complaintsOf(context, [site.url]);
    });
    afterEach(async () => {
      await Promise.all(context.pages().map((page) => page.close()));
      expect(complaints).toEqual([]);
    });
    afterAll(() => site.close());

    const isSchema = (response: Response) => response.request().postData()?.includes('__schema') ?? false;
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    /** Spares what a real click takes to find its place, where that is shown elsewhere. */
    const press = (page: Page, name: string) => button(page, name).dispatchEvent('click');
    const editor = (page: Page) => page.locator('.graphiql-query-editor .view-line').first();
    const run = (page: Page) => page.getByRole('button', { name: /execute/i }).click();
    const rows = (page: Page) => page.locator('.answer-view tbody tr');

    /** GraphiQL as someone sees it who comes for the first time, though it need not be fetched again. */
    async function open(search = ''): Promise<Page> {
      const page = await context.newPage();
      await page.addInitScript('localStorage.clear()');
      await page.goto(`${site.url}/graphql${search}`);
      await editor(page).waitFor();
      return page;
    }

    test('comes small, and nothing of it again', async () => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      let received = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
      const load = async () => {
        received = 0;
        await Promise.all([page.waitForResponse(isSchema), page.goto(`${site.url}/graphql`)]);
        await editor(page).waitFor();
        await page.waitForTimeout(400);
        return received;
      };
      // Where the machine is slow, a part that the editor fetches late comes with the second visit only.
      const first = (await load()) + (await load());
      expect(first).toBeGreaterThan(100_000);
      expect(first).toBeLessThan(mostBytes);
      // The schema, which may have changed, is all that is asked for anew.
      expect(await load()).toBeLessThan(100_000);
    });

    test('runs every question and shows its answer as a table, and as a picture where it has one', async () => {
      const page = await open();
      const drawn: string[] = [];
      for (const { title, name, operation } of readQuestions()) {
        await press(page, title);
        await page
          .locator('.graphiql-tab-button[aria-current=true]', { hasText: operation.name?.value ?? '' })
          .waitFor();
        await page.getByRole('button', { name: /execute/i }).dispatchEvent('click');
        await press(page, 'Table');
        await rows(page).first().waitFor();
        if (await button(page, 'Picture').isVisible()) {
          await press(page, 'Picture');
          await page.locator('.answer-view svg.picture').waitFor();
          drawn.push(name);
        }
        await press(page, 'JSON');
      }
      expect(drawn).toEqual(expect.arrayContaining(['shortest-path', 'role-in-full', 'org-chart', 'compare-roles']));
    });

    test('is accessible in every view, large and small, light and dark', async () => {
      const page = await open();
      await button(page, 'New tab').click();
      await button(page, 'Org chart').click();
      await run(page);
      await button(page, 'Table').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      for (const view of ['Table', 'Picture']) {
        await page.setViewportSize(desktop);
        await button(page, view).click();
        expect([view, await faultsOf(page, '.graphiql-response')]).toEqual([view, []]);
      }
      expect(await page.getByRole('list', { name: 'Select active operation' }).getByRole('listitem').count()).toBe(2);
    });

    test('opens a link with its variables in its view, named by its operation', async () => {
      const query = 'query Ways($to: String!) { careerPaths(from: "sysadmin", to: $to, first: 2) { likelihood } }';
      const link = new URLSearchParams({ query, variables: '{"to":"CTO"}', view: 'picture' });
      const page = await open(`?${link.toString()}`);
      await page.locator('.answer-view svg text', { hasText: 'Chief Technology' }).first().waitFor();
      expect(await page.locator('.graphiql-tab-button[aria-current=true]').textContent()).toBe('Ways');
      await button(page, 'Table').click();
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download CSV').click()]);
      expect(download.suggestedFilename()).toBe('Ways.csv');
      const answered = parse(await readFile(await download.path()), { columns: true });
      expect(answered).toHaveLength(2);
      expect(Object.keys(answered[0] ?? {})).toEqual(['careerPaths.likelihood']);
      await button(page, 'Copy link').click();
      await page.waitForURL(/view=table/);
      expect(new URL(page.url()).searchParams.get('variables')).toBe('{"to":"CTO"}');
    });

    test('is fit for a phone, and a keyboard soon reaches the editor', async () => {
      const page = await open();
      await page.setViewportSize(phone);
      await page.reload();
      await editor(page).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction('document.activeElement.closest(".graphiql-query-editor") !== null');
      await run(page);
      await button(page, 'Table').click();
      await rows(page).first().waitFor();
      await button(page, 'Show Questions').click();
      await button(page, 'Org chart').click();
      await page.locator('.questions').waitFor({ state: 'detached' });
    });
  },
);
