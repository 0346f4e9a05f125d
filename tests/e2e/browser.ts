import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { openSeed, silent } from '../world.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Tests in a browser are skipped where there is none. */
export const isMissing = !existsSync(executablePath);

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** The server with the whole seed, and a browser. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const [{ graph }, browser] = await Promise.all([
    openSeed(),
    chromium.launch({
      executablePath,
      // A page of another origin, too, may ask a server on this machine.
      args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
    }),
  ]);
  const server = await listen(createApp({ graph, log: silent }), { port: 0, host: '127.0.0.1' });
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.stop(0);
      await graph.close();
    },
  };
}

/** Faults that pages tell of, and requests to other origins than these, from now on. */
export function complaintsOf(context: BrowserContext, origins: readonly string[]): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!origins.includes(origin) && protocol !== 'blob:' && protocol !== 'data:') complaints.push(request.url());
  });
  return complaints;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page and in its elements as they are seen now. */
const violationsNow = (page: Page, within: string): Promise<string[]> =>
  page.evaluate<string[]>(`axe.run('${within}', { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')))`);

/** Each size and each scheme once: no rule of the styles asks for both. */
const looks = [
  { viewport: desktop, colorScheme: 'light' },
  { viewport: phone, colorScheme: 'dark' },
] as const;

/** What axe finds on a page or a part of it, large and small, light and dark, and where it is wider than its screen. */
export async function faultsOf(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const faults: string[] = [];
  for (const { viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
    const found = await violationsNow(page, within);
    faults.push(...found.map((fault) => `${colorScheme}, ${String(viewport.width)} wide: ${fault}`));
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (overflow > 0) faults.push(`${String(overflow)} wider than ${String(viewport.width)}`);
  }
  return faults;
}
