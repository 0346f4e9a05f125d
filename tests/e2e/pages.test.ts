import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTexts } from '../web/page-texts.ts';
import { complaintsOf, desktop, faultsOf, isMissing, openSite, type Site } from './browser.ts';

const pages: Readonly<Record<string, string>> = {
  ...pageTexts,
  '/compare': 'Compare roles',
  '/paths': 'Career paths',
  '/readiness': 'Readiness',
  '/answers/org-chart.html': 'Organization type',
};

/** Forms: the page, what is filled in, the button, and what the answer says. */
const forms = [
  ['/', { q: 'chief informaton' }, 'Search', 'Chief Information Officer'],
  ['/compare', { a: 'CTO', b: 'CIO' }, 'Compare', 'How they work together'],
  ['/paths', { from: 'sysadmin', to: 'CIO', years: '4' }, 'Find the way', 'The first way'],
  ['/readiness', { role: 'IT Manager' }, 'To the questions', 'Your present role'],
  ['/readiness/it-manager', { has: 'sysadmin', years: '6' }, 'How ready am I?', 'of 100'],
  ['/organizations', { headcount: '4000' }, 'Recommend', 'Recommended'],
  ['/answers/org-chart.html', { organizationType: 'start-up' }, 'Ask', 'Technology is the product'],
] as const;

describe.skipIf(isMissing)('pages in a browser (skipped where there is no Chromium)', { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  /** Visits pages in two tabs at once. */
  async function inTabs<T>(all: readonly T[], options: object, visit: (tab: Visiting, each: T) => Promise<unknown>) {
    const context = await site.browser.newContext({ viewport: desktop, ...options });
    const complaints = complaintsOf(context, [site.url]);
    const rest = [...all];
    await Promise.all(
      [1, 2].map(async () => {
        const tab = await context.newPage();
        for (let each = rest.shift(); each !== undefined; each = rest.shift()) await visit(tab, each);
      }),
    );
    await context.close();
    expect(complaints).toEqual([]);
  }
  type Visiting = Awaited<ReturnType<Awaited<ReturnType<Site['browser']['newContext']>>['newPage']>>;

  test('are accessible and fit the screen, large and small, light and dark, and ask nobody else', async () => {
    await inTabs(Object.keys(pages), {}, async (tab, path) => {
      await tab.goto(site.url + path);
      expect([path, await faultsOf(tab)]).toEqual([path, []]);
    });
  });

  test('show what they have to say without a script', async () => {
    await inTabs(Object.entries(pages), { javaScriptEnabled: false }, async (tab, [path, text]) => {
      await tab.goto(site.url + path);
      const isSaid = await tab.getByRole('main').getByText(text).first().isVisible();
      expect([path, isSaid]).toEqual([path, true]);
    });
  });

  test('take and answer forms without a script', async () => {
    await inTabs(forms, { javaScriptEnabled: false }, async (tab, [path, fields, button, text]) => {
      await tab.goto(site.url + path);
      const form = tab.getByRole('main').locator('form', { has: tab.getByRole('button', { name: button }) });
      for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).first().fill(value);
      await form.getByRole('button', { name: button }).click();
      await tab.getByRole('main').getByText(text).first().waitFor();
    });
  });

  test('draw pictures as large as these say', async () => {
    await inTabs(['/roles/cio', '/answers/pay.html'], {}, async (tab, path) => {
      await tab.goto(site.url + path);
      const drawn = await tab.evaluate<[string, number][]>(`[...document.querySelectorAll('svg.picture rect')]
        .map((rect) => [rect.getAttribute('width'), rect.getBBox().width])`);
      expect(drawn.length).toBeGreaterThan(5);
      for (const [said, width] of drawn) expect(width).toBeCloseTo(Number(said), 1);
    });
  });

  test('suggest roles as one types', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/compare`);
    await page.getByLabel('One role').fill('chief informaton');
    await page.locator('datalist option[value="Chief Information Officer"]').first().waitFor({ state: 'attached' });
    await page.close();
  });

  test('keep the answers to a questionnaire in the browser until they are sent', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/readiness/it-manager`);
    const role = page.getByLabel('Your present role');
    await role.fill('sysadmin');
    await page.getByRole('radio').nth(3).check();
    await page.reload();
    expect([await role.inputValue(), await page.getByRole('radio').nth(3).isChecked()]).toEqual(['sysadmin', true]);
    await page.getByRole('button', { name: 'How ready am I?' }).click();
    await page.getByText('of 100').first().waitFor();
    expect(await page.evaluate('localStorage.length')).toBe(0);
    expect(page.url()).toBe(`${site.url}/readiness/it-manager`);
    await page.close();
  });
});
