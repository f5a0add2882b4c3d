import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { closeAfterwards, openPage, pageKinds, searchFor } from './site.ts';

closeAfterwards();

const kinds = Object.entries(pageKinds);
const themes = ['light', 'dark'] as const;
const widths = [320, 360, 480, 600, 768, 1024, 1280, 1440];

describe.each(themes)('in the %s theme', (theme) => {
  test.each(kinds)('axe finds nothing on the page kind “%s”', async (_, path) => {
    const { page } = await openPage(path, { theme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });

  test('axe finds nothing in the open search', async () => {
    const { page } = await openPage('/', { theme });
    await searchFor(page, 'llama 2');
    // Options hold links, so that a result can be opened in a new tab or copied; the keyboard never stops at them.
    const { violations } = await new AxeBuilder({ page }).disableRules('nested-interactive').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
});

test.each(kinds)(
  'the page kind “%s” makes no trouble: no error, no request elsewhere, no violation of the policy',
  async (_, path) => {
    const { page, trouble } = await openPage(path);
    await page.waitForLoadState('networkidle');
    await searchFor(page, 'multi-query attention');
    expect(trouble).toEqual([]);
  },
);

test.each(kinds)('the page kind “%s” never scrolls sideways', async (_, path) => {
  const { page } = await openPage(path);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `at ${width} px`,
    ).toBeLessThanOrEqual(0);
  }
});

test('the theme is the system’s until another is chosen, which is remembered and there before anything is painted', async () => {
  const { page } = await openPage('/', { theme: 'light' });
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const button = page.locator('theme-switch button');
  expect(await button.textContent()).toBe('Theme: system');
  await button.click();
  expect(await button.textContent()).toBe('Theme: light');
  await button.click();
  expect(await button.textContent()).toBe('Theme: dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(`${page.url()}about/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.head.querySelector('title'));
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await paper()).toBe(dark);
});

test('the catalogue is filtered and sorted, and its address keeps and gives back what was chosen', async () => {
  const { page } = await openPage('/models/');
  await page.selectOption('[name=family]', 'glm');
  const shown = page.locator('tbody tr:not([hidden]) th a');
  const family = await shown.allTextContents();
  expect(family).toContain('ChatGLM-6B');
  expect(family).not.toContain('Llama 2');
  await page.getByRole('button', { name: 'Model' }).click();
  expect(await shown.allTextContents()).toEqual(
    [...family].sort((a, b) => new Intl.Collator('en', { numeric: true }).compare(a, b)),
  );
  expect(page.url()).toContain('family=glm');
  expect(page.url()).toContain('sort=model.up');
  const sorted = await shown.allTextContents();
  await page.reload();
  await expect.poll(() => shown.allTextContents()).toEqual(sorted);
  await page.selectOption('[name=size]', '80e9-');
  expect(await shown.allTextContents()).toEqual(['GLM-130B']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => shown.count()).toBeGreaterThan(30);
});

test('the first press of Tab offers to skip to the text, and focus is always seen', async () => {
  const { page } = await openPage('/models/llama-2/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to the text');
  for (let press = 0; press < 12; press += 1) {
    const seen = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement);
      const frame = document.activeElement?.closest('.find');
      return style?.outlineStyle !== 'none' || (frame !== null && frame !== undefined);
    });
    expect(seen).toBe(true);
    await page.keyboard.press('Tab');
  }
});

test('on a phone the menu opens from one button', async () => {
  const { page } = await openPage('/', { width: 390 });
  expect(await page.isVisible('#menu')).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('#menu a', { hasText: 'Models' }).click();
  await page.waitForURL(/\/models\/$/);
});

test('on paper the menu, the search and the contents are left out, and the figures stay', async () => {
  const { page } = await openPage('/models/llama-2/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.isVisible('.top')).toBe(false);
  expect(await page.isVisible('.contents')).toBe(false);
  expect(await page.isVisible('#layers')).toBe(true);
});
