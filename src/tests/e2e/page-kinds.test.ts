import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { closeAfterwards, openPage, pageKinds, searchFor, type Trouble } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'dark'] as const;

/** What axe finds wrong, in words; `without` are parts that it leaves out. */
const findings = async (page: Page, without: readonly string[] = []): Promise<string[]> => {
  // Telling a selector for each of thousands of elements that pass would take most of the time.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags);
  for (const selector of without) builder.exclude(selector);
  const { violations, passes } = await builder.analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

/** Lays the whole page out, as a reader who has scrolled through it sees it: sections far below wait for that otherwise. */
const layOutWhole = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });

/** What stands out of the window at some width, by how many pixels it makes the page scroll. */
const overflow = (page: Page): Promise<{ by: number; what: string[] }> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !element.closest('.scroll, .formula'),
    );
    return {
      by: scrollWidth - clientWidth,
      what:
        scrollWidth > clientWidth ? wide.map(({ tagName, className }) => `${tagName}.${className}`).slice(0, 5) : [],
    };
  });

describe.each(Object.entries(pageKinds))('The page kind “%s”', (_, path) => {
  closeAfterwards('all');
  let page: Page;
  let trouble: Trouble;
  beforeAll(async () => {
    ({ page, trouble } = await openPage(path));
    await layOutWhole(page);
  });

  test.each(themes)('gives axe nothing to find in the %s theme', async (theme) => {
    await page.emulateMedia({ colorScheme: theme });
    // A list of thousands of lines takes axe a minute: in the dark, where only colours differ, it reads where it begins.
    const rest = ['main > section ul:nth-of-type(n+3)', 'main > section:nth-of-type(n+4)', 'main li:nth-of-type(n+40)'];
    expect(await findings(page, theme === 'dark' || path.includes('?q=') ? rest : [])).toEqual([]);
  });

  test('never scrolls sideways from 320 to 1440 px', async () => {
    for (const width of [320, 360, 390, 480, 600, 736, 737, 768, 992, 1024, 1279, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `at ${width} px`).toEqual({ by: 0, what: [] });
    }
  });

  test('makes no trouble, search included: no error, no request elsewhere, no violation of the policy', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const query = 'multi-query attention';
    if (path.startsWith('/search/')) {
      // It has a field of its own, and no dialog.
      await page.locator('search-page input').fill(query);
      await page.locator('.results a').first().waitFor();
    } else expect((await searchFor(page, query)).length).toBeGreaterThan(0);
    expect(trouble).toEqual([]);
  });
});

describe('The search dialog', () => {
  closeAfterwards();

  test.each(themes)('gives axe nothing to find in the %s theme, empty, full and in vain', async (theme) => {
    const { page } = await openPage('/', { theme });
    for (const query of ['', 'llama 2', 'refinedweb filtered', 'zzqqxxyy']) {
      await searchFor(page, query);
      expect(await findings(page), `for “${query}”`).toEqual([]);
    }
  });

  test.each([320, 390, 768])('fits a window of %i px', async (width) => {
    const { page } = await openPage('/models/llama-2/', { width });
    await searchFor(page, 'meta-llama/Llama-2-7b-chat-hf');
    expect(await overflow(page)).toMatchObject({ by: 0 });
    const box = await page.locator('dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  });
});

test('a page that does wrong is found out', async () => {
  const { page, trouble } = await openPage('/about/');
  await page.evaluate(() => {
    const wrong = document.createElement('p');
    wrong.innerHTML = '<button></button><a href="/" style="color: #999">x</a>';
    document.querySelector('main')?.append(wrong);
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    const picture = document.createElement('img');
    picture.src = 'https://elsewhere.example/a.png';
    document.body.append(picture);
    wrong.setAttribute('class', 'wide');
    setTimeout(() => {
      throw new Error('told');
    });
  });
  await expect
    .poll(() => trouble.join('\n'))
    .toMatch(/policy: script-src[\s\S]*policy: img-src|policy: img-src[\s\S]*policy: script-src/);
  expect(trouble.join('\n')).toContain('told');
  expect(await page.title()).not.toBe('run');
  expect((await findings(page)).join('\n')).toContain('button-name');
});
