import { describe, expect, test } from 'vitest';
import { closeAfterwards, openPage } from './site.ts';

describe('The card over a link', () => {
  closeAfterwards();
  const link = '.prose a[href^="/models/"]';
  const card = '.preview-card:popover-open';

  test('shows what a link leads to while the pointer rests there, and goes with Escape', async () => {
    const asked: string[] = [];
    const { page, trouble } = await openPage('/models/llama-2/', {
      prepare: (fresh) =>
        Promise.resolve(fresh.on('request', (request) => asked.push(new URL(request.url()).pathname))),
    });
    expect(asked.filter((path) => path.includes('preview') || path.endsWith('card.json'))).toEqual([]);
    const first = page.locator(link).first();
    await first.hover();
    await page.locator(card).waitFor();
    const path = new URL(await first.evaluate((found: HTMLAnchorElement) => found.href)).pathname;
    expect(asked).toContain(`${path}card.json`);
    expect(await page.locator(`${card} strong`).innerText()).not.toBe('');
    expect(await page.locator(`${card} dt`).count()).toBeGreaterThan(2);
    const box = await page.locator(card).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 1280).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(card).count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  test('stays while the pointer is on it, and goes when it leaves', async () => {
    const { page } = await openPage('/models/llama-2/');
    await page.locator(link).first().hover();
    await page.locator(card).waitFor();
    await page.locator(`${card} strong`).hover();
    await page.waitForTimeout(500);
    expect(await page.locator(card).count()).toBe(1);
    await page.locator('h1').hover();
    await expect.poll(() => page.locator(card).count()).toBe(0);
  });

  test('shows for the keyboard too, and is not read out', async () => {
    const { page } = await openPage('/concepts/rope/');
    // Whoever has not used a pointer yet moves by the keyboard.
    await page.locator('main a[href^="/models/"]').first().focus();
    await page.locator(card).waitFor();
    expect(await page.locator(card).getAttribute('aria-hidden')).toBe('true');
  });

  test.each(['pointer', 'keyboard'])(
    'shows for the %s the source to which a mark leads, and asks for nothing',
    async (by) => {
      const asked: string[] = [];
      const { page, trouble } = await openPage('/models/llama-2/', {
        prepare: (fresh) =>
          Promise.resolve(fresh.on('request', (request) => asked.push(new URL(request.url()).pathname))),
      });
      const mark = page.locator('.src a[href^="#S"]').first();
      await (by === 'pointer' ? mark.hover() : mark.focus());
      await page.locator(card).waitFor();
      const [hash, shown] = await Promise.all([mark.getAttribute('href'), page.locator(`${card} p`).innerText()]);
      const source = await page.locator(hash ?? '').textContent();
      expect(shown).toBe(source?.replace(/\s+/g, ' ').trim());
      expect(asked.filter((path) => path.endsWith('card.json'))).toEqual([]);
      expect(trouble).toEqual([]);
    },
  );

  test('a page that lost its data shows no card and no error', async () => {
    const { page, trouble } = await openPage('/models/llama-2/', {
      prepare: (fresh) => fresh.route('**/card.json', (route) => route.abort()),
    });
    await page.locator(link).first().hover();
    await page.waitForTimeout(900);
    expect(await page.locator(card).count()).toBe(0);
    expect(trouble.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
  });
});
