import type { Page } from 'playwright-core';
import type { Answer } from './search-figures.ts';

/** Opens the search of a page and waits until both its sources have answered once. */
export const warmSearch = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: 'load' });
  await page.keyboard.press('/');
  await page.locator('[data-search-input]').waitFor();
  await askSearch(page, 'transformer');
};

/**
 * Puts a query into the open search at once, as a paste does, and waits for the answers. Times are of the page's own
 * clock: to the first list that names filled, or that said there are none, and to the settled list.
 */
export const askSearch = (page: Page, query: string): Promise<Answer> =>
  page.evaluate(
    (text) =>
      new Promise<Answer>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('[data-search-input]');
        const list = document.querySelector<HTMLElement>('[data-search-results]');
        if (!input || !list) throw new Error('there is no search dialog');
        let names: number | undefined;
        const start = performance.now();
        const observer = new MutationObserver((records) => {
          if (records.some(({ type }) => type === 'childList')) names ??= performance.now() - start;
          if (list.dataset['state'] !== 'done') return;
          observer.disconnect();
          const all = performance.now() - start;
          const options = [...list.querySelectorAll<HTMLAnchorElement>('a[role=option]')];
          resolve({
            paths: options.map(({ href }) => new URL(href).pathname + new URL(href).hash),
            names: names ?? all,
            all,
          });
        });
        observer.observe(list, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    query,
  );
