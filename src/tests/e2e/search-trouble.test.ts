import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closeAfterwards, openPage, openSearch, origin, searchFor, settled } from './site.ts';

closeAfterwards();

/** Queries that nobody types, by what is odd about them; as code units, since not all of them are well-formed texts. */
const hostile: [string, string][] = [
  ['markup', '<img src=x onerror="document.title=1"><script>document.title=2</script>'],
  ['closing markup', '"></a></li><svg onload="document.title=3">'],
  ['ten thousand characters', 'llama '.repeat(1667)],
  ['ten thousand characters without a space', '百川'.repeat(5000)],
  ['control characters', '\u0000\u0007\u001b[31m\u202e'],
  ['lone surrogates', `${'a'.repeat(199)}\ud83d\ude00 \ud800 \udfff`],
  ['only punctuation', '!!! ??? ... ---'],
  ['a template', '${alert(1)} {{7*7}} %00 ../../'],
  ['names of an object’s own', '__proto__ constructor toString'],
  ['a pattern', '(a+)+$ [ \\\\ ^.*'],
];
const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));

const unharmed = async (page: Page, title: string): Promise<void> => {
  expect(await page.title()).toBe(title);
  expect(await page.locator('dialog, search-page').locator('img, script, svg, iframe').count()).toBe(0);
};

describe.each(hostile)('%s as a query', (_, query) => {
  test('does no harm in the dialog', async () => {
    const { page, trouble } = await openPage('/');
    const input = await openSearch(page);
    await input.evaluate((element, units) => {
      (element as HTMLInputElement).value = units.map((unit) => String.fromCharCode(unit)).join('');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, unitsOf(query));
    await settled(page);
    await unharmed(page, 'LLM Families');
    expect(trouble).toEqual([]);
  });

  test('does no harm in the address and the field of the page of results', async () => {
    const { page, trouble } = await openPage(`/search/?q=${encodeURIComponent(query.slice(0, 1000).toWellFormed())}`);
    await page.locator('search-page input').evaluate((element, units) => {
      (element as HTMLInputElement).value = units.map((unit) => String.fromCharCode(unit)).join('');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, unitsOf(query));
    await expect.poll(() => page.textContent('search-page [role=status]')).toMatch(/result|Nothing here/i);
    await page.waitForLoadState('networkidle');
    await unharmed(page, 'Search · LLM Families');
    expect(trouble).toEqual([]);
  });
});

test('an address whose query is no text is read as far as it goes', async () => {
  const { page, trouble } = await openPage('/search/?q=%E0%A4%A&q=b&%=');
  expect(await page.textContent('h1')).toBe('Search');
  expect(trouble).toEqual([]);
});

describe.each([
  ['the names', '**/search/names.json', 'rotary', 'The names could not be searched'],
  ['the full text', '**/pagefind/**', 'llama 2', 'The full text could not be searched'],
])('When %s cannot be fetched', (_, pattern, query, words) => {
  const prepare = (page: Page): Promise<unknown> => page.context().route(pattern, (route) => route.abort());

  test('the other source still answers in the dialog, which says so', async () => {
    const { page } = await openPage('/', { prepare });
    expect((await searchFor(page, query)).length).toBeGreaterThan(0);
    expect(await page.textContent('dialog [role=status]')).toContain(words);
  });

  test('the other source still answers on the page of results, which says so', async () => {
    const { page } = await openPage(`/search/?q=${encodeURIComponent(query)}`, { prepare });
    await expect.poll(() => page.textContent('search-page [role=status]')).toContain(words);
    expect(await page.locator('.results [data-search-title]').count()).toBeGreaterThan(0);
  });

  test('it is searched again once the way is free', async () => {
    const { page } = await openPage('/', { prepare });
    await searchFor(page, query);
    await page.context().unroute(pattern);
    await searchFor(page, `${query} `);
    expect(await page.textContent('dialog [role=status]')).not.toContain('could not');
  });
});

test('when both are out of reach the dialog says so, and offers the catalogue', async () => {
  const { page } = await openPage('/');
  await openSearch(page);
  await settled(page);
  await page.context().setOffline(true);
  await page.context().route(/names\.json|pagefind/, (route) => route.abort());
  await page.reload().catch(() => undefined);
  await page.context().setOffline(false);
  await page.goto(`${origin}/about/`);
  expect(await searchFor(page, 'llama 2')).toEqual([]);
  expect(await page.textContent('dialog [role=status]')).toContain('The names and the full text could not be searched');
  expect(await page.getAttribute('dialog .more a', 'href')).toBe('/models/');
});

test('when the code of the dialog cannot be fetched the page of results takes its place', async () => {
  const { page } = await openPage('/', {
    prepare: (fresh) => fresh.context().route('**/search/dialog.js', (route) => route.abort()),
  });
  await page.keyboard.press('/');
  await page.waitForURL(`${origin}/search/?q=`);
  await page.goto(`${origin}/about/`);
  await page.locator('.top input').fill('bloomz');
  await page.waitForURL(`${origin}/search/?q=bloomz`);
  await expect.poll(() => page.locator('.results [data-search-title]').first().textContent()).toBe('BLOOMZ');
});
