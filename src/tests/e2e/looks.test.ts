import { expect, test } from 'vitest';
import { closeAfterwards, openPage, pageKinds } from './site.ts';

closeAfterwards();

test('the first press of Tab offers to skip to the text, and Enter goes there', async () => {
  const { page } = await openPage('/models/llama-2/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to the text');
  const box = await page.locator('.skip').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each(Object.entries(pageKinds))('focus is always seen on the page kind “%s”', async (_, path) => {
  const { page } = await openPage(path);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen: string[] = [];
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) return undefined;
      // A field without a frame of its own lends the focus to the frame around it.
      const frame = element.closest('.find');
      const focused = frame && getComputedStyle(frame).borderColor;
      (element as HTMLElement).blur();
      const isSeen = frame && getComputedStyle(frame).borderColor !== focused;
      (element as HTMLElement).focus();
      return isSeen ? undefined : element.outerHTML.slice(0, 80);
    });
    if (fault) unseen.push(fault);
  }
  expect(unseen).toEqual([]);
});

test('on a phone the menu opens from one button', async () => {
  const { page } = await openPage('/', { width: 390 });
  expect(await page.isVisible('#menu')).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  const tops = await page
    .locator('#menu a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 24)).toBe(true);
  await page.locator('#menu a', { hasText: 'Models' }).click();
  await page.waitForURL(/\/models\/$/);
});

test('on paper the menu, the search and the contents are left out, and the figures stay', async () => {
  const { page } = await openPage('/models/llama-2/');
  for (const part of ['.top', '.contents', 'theme-switch button']) expect(await page.isVisible(part)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.top', '.contents', 'theme-switch button', '.skip'])
    expect(await page.isVisible(part)).toBe(false);
  for (const part of ['h1', '#layers', '.prose', '.sources', '.foot']) expect(await page.isVisible(part)).toBe(true);
});
