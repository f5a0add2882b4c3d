import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { closeAfterwards, openPage, origin } from './site.ts';

closeAfterwards();

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

type Watched = { themeAtFirstSight?: string | null };

/** Notes which theme the page has at the moment at which its body begins, before anything of it can be painted. */
const watchFirstSight = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      (globalThis as Watched).themeAtFirstSight = document.documentElement.getAttribute('data-theme');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

test('without a choice the theme is the system’s, and follows it', async () => {
  const { page } = await openPage('/', { theme: 'light' });
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).not.toBe(light);
  expect(await page.textContent('theme-switch button')).toBe('Theme: system');
});

test('a choice overrides the system, is remembered, and is there before anything is painted', async () => {
  const { page } = await openPage('/', { theme: 'light' });
  const light = await paper(page);
  const button = page.locator('theme-switch button');
  await button.click();
  expect(await button.textContent()).toBe('Theme: light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(light);
  await button.click();
  expect(await button.textContent()).toBe('Theme: dark');
  await page.emulateMedia({ colorScheme: 'light' });
  const dark = await paper(page);
  expect(dark).not.toBe(light);

  await watchFirstSight(page);
  await page.goto(`${origin}/models/llama-2/`);
  expect(await page.evaluate(() => (globalThis as Watched).themeAtFirstSight)).toBe('dark');
  expect(await paper(page)).toBe(dark);
  expect(await page.textContent('theme-switch button')).toBe('Theme: dark');

  await page.locator('theme-switch button').click();
  await page.goto(`${origin}/about/`);
  expect(await page.evaluate(() => (globalThis as Watched).themeAtFirstSight)).toBeNull();
  expect(await paper(page)).toBe(light);
});

test('a reader whose browser keeps nothing may still choose', async () => {
  const { page, trouble } = await openPage('/', {
    theme: 'light',
    prepare: async (fresh) => {
      await fresh.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
    },
  });
  const light = await paper(page);
  const button = page.locator('theme-switch button');
  await button.click();
  await button.click();
  expect(await button.textContent()).toBe('Theme: dark');
  expect(await paper(page)).not.toBe(light);
  expect(trouble).toEqual([]);
});

test('without JavaScript there is no button that does nothing', async () => {
  const { page } = await openPage('/', { javaScript: false });
  expect(await page.isVisible('theme-switch button')).toBe(false);
});
