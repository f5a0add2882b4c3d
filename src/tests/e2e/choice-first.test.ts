import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { closeAfterwards, openPage } from './site.ts';

closeAfterwards();

type Watched = typeof globalThis & { shifts: number[] };

const scripts = '**/_astro/*.js';

const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts = ((globalThis as Watched).shifts = [] as number[]);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftOf = async (page: Page): Promise<number> => {
  const shifts = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        requestAnimationFrame(() => setTimeout(() => done((globalThis as Watched).shifts), 100));
      }),
  );
  return shifts.reduce((sum, shift) => sum + shift, 0);
};

test.each([
  ['the catalogue', '/models/?family=falcon&size=80e9-', 'main table', 'tbody tr:not([hidden])', 1],
  ['the list of errors', '/misreported/?family=falcon', 'section-filter', '[data-filtered]:not([hidden])', 1],
  ['the page of results', '/search/?q=falcon+180b', '[data-all-names]', '[data-all-names]:not([hidden])', 0],
])('%s shows what its address chooses from the first, and nothing moves', async (_, path, keptBack, chosen, count) => {
  const before: boolean[] = [];
  const { page } = await openPage(path, {
    prepare: async (opened) => {
      await watchShifts(opened);
      await opened.route(scripts, async (route) => {
        await opened.waitForSelector('footer', { state: 'attached' });
        before.push(await opened.isVisible(keptBack));
        await route.continue();
      });
    },
  });
  await page.waitForSelector('footer', { state: 'visible' });
  expect(before.length).toBeGreaterThan(0);
  expect(before).not.toContain(true);
  expect(await page.locator(chosen).count()).toBe(count);
  expect(await shiftOf(page)).toBeLessThan(0.01);
});

test('all is shown where the code that chooses does not come', async () => {
  const { page } = await openPage('/models/?family=falcon', {
    prepare: (opened) => opened.route(scripts, (route) => route.abort()),
  });
  await page.waitForSelector('main table', { state: 'visible' });
  expect(await page.locator('tbody tr:not([hidden])').count()).toBeGreaterThan(100);
});
