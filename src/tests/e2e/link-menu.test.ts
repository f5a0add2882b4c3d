import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closeAfterwards, openPage } from './site.ts';

closeAfterwards();

const page = 'https://llm-families.example/models/llama-2/';

const open = async (path = '/models/llama-2/', width = 1280): Promise<{ page: Page; trouble: string[] }> => {
  const opened = await openPage(path, { width });
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // Only the page in front may write to the clipboard.
  await opened.page.bringToFront();
  return opened;
};

const copied = (from: Page): Promise<string> => from.evaluate(() => navigator.clipboard.readText());

/** Follows a permalink and copies a line of the menu. */
const copy = async (from: Page, id: string, label: string): Promise<string> => {
  await from.locator(`a[href="#${id}"]`).last().click();
  await from.locator('.link-menu button', { hasText: label }).first().click();
  await from.locator('.link-menu [role=status]', { hasText: `${label} copied` }).waitFor();
  return copied(from);
};

describe('The copy menu of a page that is no entry’s', () => {
  test.each([
    ['/data/', 'queries', 'Markdown', '[Data: First queries](https://llm-families.example/data/#queries)'],
    ['/data/', 'queries', 'Sphinx', '`Data: First queries <https://llm-families.example/data/#queries>`__'],
    ['/data/', 'link', 'Sphinx', ':external+llmfam:std:ref:`Data <page-data>`'],
    ['/about/coverage/', 'link', 'MyST', '[Coverage](inv:llmfam:std:label#page-about-coverage)'],
    ['/models/', 'link', 'Wikilink', '[[LLM Families|Every model]]'],
    ['/', 'families', 'Address', 'https://llm-families.example/#families'],
  ])('copies on %s a link to #%s as %s', async (path, id, label, text) => {
    const { page: from, trouble } = await open(path);
    expect(await copy(from, id, label)).toBe(text);
    expect(trouble).toEqual([]);
  });
});

describe('The copy menu', () => {
  test.each([
    ['a figure', 'layers', 'Markdown', `[Llama 2: Layers](${page}#layers)`],
    ['a heading', 'what-was-new', 'Address', `${page}#what-was-new`],
    ['a section that every model has', 'sources', 'Sphinx', `\`Llama 2: Sources <${page}#sources>\`__`],
    [
      'a section of the text',
      'what-was-new',
      'MyST',
      '[Llama 2: What was new](inv:llmfam:std:label#llama-2--what-was-new)',
    ],
    ['a variant', 'llama-2-70b', 'MyST', '[Llama 2 70B](inv:llmfam:std:label#llama-2-70b)'],
    ['a variant', 'llama-2-70b', 'Wikilink', '[[Llama 2|Llama 2 70B]]'],
    ['the page', 'link', 'HTML', `<a href="${page}">Llama 2</a>`],
  ])('copies a link to %s: #%s as %s', async (_, id, label, text) => {
    const { page: from, trouble } = await open();
    expect(await copy(from, id, label)).toBe(text);
    expect(trouble).toEqual([]);
  });

  test('copies a link to the training of a variant, under the variant’s name', async () => {
    const { page: from, trouble } = await open('/models/palm-2/');
    const address = 'https://llm-families.example/models/palm-2/#palm-2-s-star--stages';
    expect(await copy(from, 'palm-2-s-star--stages', 'Markdown')).toBe(
      `[PaLM 2-S*: Training, stage by stage](${address})`,
    );
    expect(trouble).toEqual([]);
  });

  test.each(['/models/palm-2/', '/misreported/'])('copies on %s a link to one claim, by its words', async (path) => {
    const { page: from, trouble } = await open(path);
    const claim = from.locator('.wrong').first();
    const [id, says, title] = await Promise.all([
      claim.locator('dd').first().getAttribute('id'),
      claim.locator('dd').first().textContent(),
      from.locator('h1').innerText(),
    ]);
    expect(await copy(from, id ?? '', 'Markdown')).toBe(
      `[${title}: ${says}](https://llm-families.example${path}#${id ?? ''})`,
    );
    expect(trouble).toEqual([]);
  });

  test('offers the figure of each variant, and every address it makes is there', async () => {
    const { page: from } = await open();
    await from.locator('a[href="#kvHeads"]').click();
    const select = from.locator('.link-menu select');
    // The menu's code comes with the first click.
    const names = async (): Promise<string[]> => (await select.locator('option').allTextContents()).slice(0, 2);
    await expect.poll(names).toEqual(['Llama 2: Key–value heads', 'Llama 2 7B: Key–value heads']);
    await select.selectOption('Llama 2 70B: Key–value heads');
    await from.locator('.link-menu button', { hasText: 'Address' }).click();
    await expect.poll(() => copied(from)).toBe(`${page}#llama-2-70b--kvHeads`);
    expect(await from.locator('[id="llama-2-70b--kvHeads"]').count()).toBe(1);
  });

  test('is used by keyboard alone, and Escape leads back to the link', async () => {
    const { page: from } = await open();
    await from.locator('a[href="#layers"]').focus();
    await from.keyboard.press('Enter');
    const focused = (): Promise<string | null | undefined> =>
      from.evaluate(() => document.querySelector('.link-menu :focus')?.textContent);
    await expect.poll(focused).toContain('Address');
    await from.keyboard.press('Tab');
    await expect.poll(focused).toContain('Markdown');
    await from.keyboard.press('Enter');
    await expect.poll(() => from.locator('.link-menu [role=status]').innerText()).toBe('Markdown copied.');
    await from.keyboard.press('Escape');
    expect(await from.locator('.link-menu').isVisible()).toBe(false);
    expect(await from.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#layers');
  });

  test('reports a figure with its name and address filled in', async () => {
    const { page: from } = await open();
    await from.locator('a[href="#layers"]').click();
    const report = await from.locator('.link-menu > a').getAttribute('href');
    const { searchParams } = new URL(report ?? '');
    expect([searchParams.get('title'), searchParams.get('body')]).toEqual(['Llama 2: Layers', `${page}#layers`]);
  });

  test('selects the line where the clipboard is closed to it', async () => {
    const { page: from } = await openPage('/models/llama-2/', {
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await from.locator('a[href="#layers"]').click();
    await from.locator('.link-menu button', { hasText: 'Markdown' }).click();
    await from.locator('.link-menu [role=status]', { hasText: 'selected' }).waitFor();
    expect(await from.evaluate(() => getSelection()?.toString())).toBe(`[Llama 2: Layers](${page}#layers)`);
  });

  test.each([320, 1280])('gives axe nothing to find and fits a window of %i px', async (width) => {
    const { page: from } = await open('/concepts/rope/', width);
    await from.locator('main h2 a').first().click();
    await from.locator('.link-menu button').first().waitFor();
    const { violations } = await new AxeBuilder({ page: from }).include('.link-menu').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const box = await from.locator('.link-menu').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await from.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('stays away where a link is opened in another tab', async () => {
    const { page: from } = await open();
    await from.locator('a[href="#layers"]').click({ modifiers: ['ControlOrMeta'] });
    await from.waitForLoadState('networkidle');
    expect(await from.locator('.link-menu').count()).toBe(0);
  });
});

test('without JavaScript the block of a page holds its lines and the way to report', async () => {
  const { page: from } = await openPage('/families/llama/', { javaScript: false });
  expect(await from.locator('.link dt').allTextContents()).toEqual([
    'Address',
    'Markdown',
    'Wikilink',
    'Sphinx',
    'MyST',
    'HTML',
    'BibTeX',
  ]);
  expect(await from.textContent('.link')).toContain('family-llama');
  expect(await from.getAttribute('a.report', 'href')).toMatch(/^https:.*\/issues\/new\?title=\/families\/llama\/$/);
});
