import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, isMissing, openSite, phone, type Site } from './browser.ts';

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

  test('is moved and brought nearer by keyboard', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/map`);
    const view = async () => (await page.locator('svg.map').getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
    const whole = await view();
    await page.getByRole('group', { name: 'The map' }).focus();
    await page.keyboard.press('+');
    const [x = 0, y = 0, wide = 0] = await view();
    expect(wide).toBeLessThan(whole[2] ?? 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const moved = await view();
    expect(moved[0]).toBeGreaterThan(x);
    expect(moved[1]).toBeLessThan(y);
    await page.keyboard.press('0');
    expect(await view()).toEqual(whole);
    await page.getByLabel('Find a role').fill('cto');
    await page.getByLabel('Find a role').fill('chief technology officer');
    await page.keyboard.press('Enter');
    const card = page.locator('#map-card');
    await card.getByRole('heading', { name: 'Chief Technology Officer', exact: true }).waitFor();
    const { x: left = 0, width = 0 } = (await card.boundingBox()) ?? {};
    const dot = (await page.locator('[data-key=cto] circle').boundingBox())?.x ?? 0;
    expect(dot < left || dot > left + width).toBe(true);
    await page.getByRole('group', { name: 'The map' }).focus();
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.close();
  });

  test('is brought nearer by two fingers on a phone, and then moved by one', async () => {
    const context = await site.browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(`${site.url}/map`);
    const map = page.locator('svg.map');
    await map.scrollIntoViewIfNeeded();
    const view = async () => (await map.getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
    const { y = 0 } = (await page.locator('.chart').boundingBox()) ?? {};
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: readonly number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: y + 120, id })) });
    await touch('touchStart', 170, 220);
    for (const spread of [10, 25, 40, 60]) await touch('touchMove', 170 - spread, 220 + spread);
    await touch('touchEnd');
    const near = await view();
    expect(near[2]).toBeLessThan(700);
    await touch('touchStart', 200);
    for (const x of [180, 150, 110]) await touch('touchMove', x);
    await touch('touchEnd');
    expect((await view())[0]).toBeGreaterThan(near[0] ?? 0);
    expect(await page.evaluate('[scrollX, visualViewport.scale]')).toEqual([0, 1]);
    const seen = await page.evaluate<{ x: number; y: number; title: string }>(`
      [...document.querySelectorAll('.dot')].map((dot) => {
        const { x, y, width, height } = dot.querySelector('circle').getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, title: dot.textContent };
      }).findLast(({ x, y }) => document.elementFromPoint(x, y)?.closest('.dot'))`);
    await page.touchscreen.tap(seen.x, seen.y);
    await page.locator('#map-card').getByRole('heading', { name: seen.title, exact: true }).waitFor();
    await context.close();
  });
});
