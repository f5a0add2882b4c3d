import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { startBrowser } from '../../commands/measure/throttled-browser.ts';
import { listen, siteServer } from '../../commands/serve/site-server.ts';
import { findChromium } from '../../commands/test/find-chromium.ts';
import { builtPlace, builtRoot } from '../site/built-site.ts';

const server = siteServer({ root: builtRoot, base: builtPlace.base });
const port = await listen(server, 0);
let browser: Browser | undefined;

/** The origin at which the built site is served, with the headers of its hosts. */
export const origin = `http://127.0.0.1:${port}`;

/** What a page is opened with. `prepare` is done before the page is fetched. */
export type Reader = {
  theme?: 'light' | 'dark';
  width?: number;
  javaScript?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
  /** Where the page stands, if not on the built site. */
  site?: string;
};

/** What went wrong on a page while it was read: errors, requests to elsewhere, violations of the policy. */
export type Trouble = string[];

/** Every kind of page, by an example of it; the search page with results too. */
export const pageKinds = {
  home: '/',
  family: '/families/llama/',
  model: '/models/llama-2/',
  'model of an API': '/models/gpt-4/',
  'model with many sizes': '/models/gpt-3/',
  catalogue: '/models/',
  concept: '/concepts/rope/',
  concepts: '/concepts/',
  guides: '/guides/',
  misreported: '/misreported/',
  coverage: '/about/coverage/',
  references: '/references/',
  'what changed': '/changes/',
  'what links to models': '/linked/',
  search: '/search/',
  'search with results': '/search/?q=chatglm',
  data: '/data/',
  about: '/about/',
  'not found': '/models/lama-2/',
} as const;

const pages: Page[] = [];

/** Opens a page of the site for a reader, and collects its troubles. */
export const openPage = async (path: string, reader: Reader = {}): Promise<{ page: Page; trouble: Trouble }> => {
  browser ??= await startBrowser(findChromium() ?? '');
  const { theme = 'light', width = 1280, javaScript = true, prepare, site = origin } = reader;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
  });
  const page = await context.newPage();
  pages.push(page);
  const trouble: Trouble = [];
  const address = new URL(path, site).href;
  // The error page is meant to answer 404, which Chromium reports as an error of its own.
  page.on('console', (message) => {
    const isMeant = message.text().includes('404') && message.location().url === address;
    if (message.type() === 'error' && !isMeant) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`) && !request.url().startsWith('data:'))
      trouble.push(`request: ${request.url()}`);
  });
  if (javaScript) {
    await page.exposeFunction('tellTrouble', (text: string) => trouble.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        (globalThis as unknown as { tellTrouble: (text: string) => void }).tellTrouble(
          `policy: ${violatedDirective} ${blockedURI}`,
        );
      });
    });
  }
  await prepare?.(page);
  await page.goto(address, { waitUntil: 'load' });
  return { page, trouble };
};

/** Closes what tests have opened: after each, or after all of a block that shares a page. */
export const closeAfterwards = (after: 'each' | 'all' = 'each'): void => {
  (after === 'each' ? afterEach : afterAll)(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
  });
};

/** Opens the search dialog, and gives its field. */
export const openSearch = async (page: Page): Promise<Locator> => {
  const input = page.locator('[data-search-input]');
  if (!(await input.isVisible())) await page.keyboard.press('Control+k');
  await input.waitFor();
  return input;
};

/** Types a query into the search dialog, which is opened first, and waits until both sources have answered. */
export const searchFor = async (page: Page, query: string): Promise<string[]> => {
  await (await openSearch(page)).fill(query);
  await settled(page);
  return page.locator('[role=option] [data-search-title]').allTextContents();
};

/** Waits until the results for what is typed have settled. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-search-results][data-state=done]').waitFor({ state: 'attached' });
};
