import { expect, test } from 'vitest';
import { closeAfterwards, openPage, pageKinds } from './site.ts';

closeAfterwards();

test('a model is read whole without JavaScript: figures, sources, prose, variants, lines to link with', async () => {
  const { page } = await openPage('/models/llama-2/', { javaScript: false });
  expect(await page.textContent('h1')).toBe('Llama 2');
  expect(await page.textContent('#layers')).toMatch(/Layers\s*32\s*40\s*48\s*80/);
  expect(await page.locator('#layers ~ tr .src, #layers .src').first().textContent()).toMatch(/\d/);
  expect(await page.locator('.sources li').count()).toBeGreaterThan(3);
  expect(await page.locator('.contents a').allTextContents()).toEqual(expect.arrayContaining(['Figures', 'Sources']));
  expect(await page.isVisible('.contents')).toBe(true);
  expect(await page.isVisible('.crumbs')).toBe(true);
  expect(await page.locator('#llama-2-70b').count()).toBe(1);
  expect(await page.locator('#llama-2-70b-chat--layers').count()).toBe(1);
  expect((await page.textContent('.prose'))?.length).toBeGreaterThan(1500);
  expect(await page.textContent('.link')).toContain('[Llama 2](https://llm-families.example/models/llama-2/)');
});

test.each([
  ...['what-was-new', 'sizes-and-weights', 'memory', 'lineage', 'misreported'].map((id) => ({ id, most: 40 })),
  // A figure lands in the middle of the window, where the heads of its columns are in sight.
  { id: 'llama-3-70b--layers', most: 600 },
])('a link to #$id of a long page leads there, and what lies above does not push it away', async ({ id, most }) => {
  const { page } = await openPage(`/models/llama-3/#${id}`);
  const top = (): Promise<number | undefined> =>
    page.evaluate((of) => document.getElementById(of)?.getBoundingClientRect().top, id);
  const atFirst = await top();
  // Parts of the page that come near the window are laid out in the frames after its load.
  await page.waitForTimeout(500);
  expect(atFirst).toBeGreaterThanOrEqual(0);
  expect(atFirst).toBeLessThan(most);
  expect(await top()).toBe(atFirst);
});

test('with and without JavaScript a model’s page says the same', async () => {
  const text = async (javaScript: boolean): Promise<string> => {
    const { page } = await openPage('/models/chatglm-6b/', { javaScript });
    return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  };
  expect(await text(false)).toBe(await text(true));
});

test('without JavaScript the catalogue is complete and sorted, the newest first', async () => {
  const { page } = await openPage(pageKinds.catalogue, { javaScript: false });
  const [intro, table] = await Promise.all([
    page.locator('main > header .quiet').first().boundingBox(),
    page.locator('.models').boundingBox(),
  ]);
  expect((table?.y ?? 0) - (intro?.y ?? 0) - (intro?.height ?? 0)).toBeGreaterThan(12);
  const dates = await page
    .locator('tbody tr [data-value].date')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value') ?? ''));
  expect(dates.length).toBeGreaterThan(35);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(await page.isVisible('catalogue-filter form')).toBe(false);
});

test('without JavaScript the search page tells how to find names, and lists them', async () => {
  const { page } = await openPage(pageKinds.search, { javaScript: false });
  expect(await page.textContent('noscript p')).toContain('the table of all models');
  expect(await page.locator('a', { hasText: /^百川$/ }).count()).toBeGreaterThan(0);
});

test('an unknown address answers 404 with a page that names what is near', async () => {
  const { page } = await openPage('/models/lama-2/');
  const response = await page.request.get(page.url());
  expect(response.status()).toBe(404);
  await page.locator('near-names a').first().waitFor();
  expect(await page.locator('near-names a').allTextContents()).toContainEqual(expect.stringContaining('Llama 2'));
});

test.each([
  '/models/%E7%99%BE%E5%B7%9D/',
  '/modles/',
  '/%ff',
  '/a/b/c/d.html',
  '/models/<script>/',
  '/..%2f..%2fpackage.json',
])('an address of nothing, %s, gets the error page and no error of its own', async (path) => {
  const { page, trouble } = await openPage(path);
  expect(await page.textContent('h1')).toBe('There is no page here');
  await page.waitForLoadState('networkidle');
  expect(trouble).toEqual([]);
});

test('without JavaScript the error page leads on', async () => {
  const { page } = await openPage('/nowhere/', { javaScript: false });
  await page.locator('main a', { hasText: 'Every model' }).click();
  expect(new URL(page.url()).pathname).toBe('/models/');
});

test('an address without its slash leads to the one with it', async () => {
  const { page } = await openPage('/models/llama-2');
  expect(new URL(page.url()).pathname).toBe('/models/llama-2/');
});

test('a field’s name, a heading and a variant are links to themselves', async () => {
  const { page } = await openPage('/models/llama-2/');
  for (const id of ['layers', 'what-was-new', 'llama-2-70b']) {
    await page.locator(`a[href="#${id}"]`).last().click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  }
});

test('the statuses of figures are explained with samples that look as figures do', async () => {
  const { page } = await openPage('/about/#statuses');
  const looks = (status: string, property: string): Promise<string> =>
    page
      .locator(`.statuses .${status}`)
      .evaluate((sample, name) => getComputedStyle(sample).getPropertyValue(name), property);
  expect(await looks('derived', 'border-bottom-style')).toBe('dotted');
  expect(await looks('estimated', 'border-bottom-style')).toBe('dashed');
  expect(await looks('rumoured', 'text-decoration-style')).toBe('wavy');
  expect(await looks('undisclosed', 'font-style')).toBe('italic');
});
