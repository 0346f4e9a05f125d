import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeed } from '../world.ts';
import { serve, type Served } from './program.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath);

test.runIf(missing && process.env.CI === 'true')('Chromium is there in CI', () => {
  expect.fail(`no Chromium at ${executablePath}; CI installs it`);
});

describe.skipIf(missing)(
  'GraphiQL in a browser (skipped where there is no Chromium; set CHROMIUM to its path)',
  { timeout: 120_000 },
  () => {
    let server: Served;
    let browser: Browser;

    beforeAll(async () => {
      const { graph } = await openSeed();
      await graph.close();
      server = await serve();
      browser = await chromium.launch({
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
    });

    test('runs the first example and shows the way to the CIO, with nothing loaded from elsewhere', async () => {
      const page = await browser.newPage();
      const outside: string[] = [];
      const complaints: string[] = [];
      await page.route('**/*', async (route) => {
        const { protocol, origin } = new URL(route.request().url());
        if (origin === server.url || protocol === 'blob:' || protocol === 'data:') return route.continue();
        outside.push(route.request().url());
        return route.abort();
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${server.url}/graphql`);
      await page.getByText('What is the shortest way from one role to another').first().waitFor();
      expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(8);
      await page.getByRole('button', { name: /execute/i }).click();
      const result = page.locator('.result-window');
      await result.getByText('"cio"').first().waitFor();
      await page.getByRole('tab', { name: 'Search' }).click();
      await page.getByText('Which records are called so or alike?').first().waitFor();
      expect(outside).toEqual([]);
      expect(complaints).toEqual([]);
    });
  },
);
