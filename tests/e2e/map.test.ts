import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, isMissing, openSite, type Site } from './browser.ts';

describe.skipIf(isMissing)('the map in a browser (skipped where there is no Chromium)', { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test('is explored by search, by track and by role', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/map`);
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
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await page.locator('svg.map').getAttribute('viewBox')).not.toMatch(/^0 0 /);
    await page.close();
  });
});
