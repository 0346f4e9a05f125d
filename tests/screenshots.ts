import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import { openSeed, silent } from './world.ts';

/* Draws the pictures of the README anew: `npm run screenshots`. */

const folder = '.github/pictures';

interface Shot {
  readonly path: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  /** What must be seen before the picture is taken. */
  readonly ready: string;
}

const shots: Readonly<Record<string, Shot>> = {
  path: { path: '/paths/systems-administrator/cio', colorScheme: 'light', width: 1280, ready: 'svg.picture' },
  role: { path: '/roles/cio', colorScheme: 'dark', width: 1280, ready: 'h1' },
  workbench: {
    path: `/graphql?${new URLSearchParams({
      query:
        'query Paths {\n  careerPaths(\n    from: "software engineer"\n    to: "CTO"\n    first: 3\n  ) {\n    likelihood\n    years { typical }\n  }\n}\n',
      view: 'picture',
    }).toString()}`,
    colorScheme: 'light',
    width: 1600,
    ready: '.answer-view svg.picture',
  },
};

/** WebP takes a third of the room of PNG; Playwright itself does not write it. */
async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  return Buffer.from(data, 'base64');
}

const { graph } = await openSeed();
const server = await listen(createApp({ graph, log: silent }), { port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(folder, { recursive: true });
for (const [name, { path, ready, colorScheme, width }] of Object.entries(shots)) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: width * 0.7 } });
  await page.goto(server.url + path);
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(1_500);
  const file = join(folder, `${name}.webp`);
  const picture = await webpOf(page);
  writeFileSync(file, picture);
  console.log(`${file}: ${String(Math.round(picture.length / 1000))} kB`);
  await page.close();
}
await browser.close();
await server.stop(0);
await graph.close();
